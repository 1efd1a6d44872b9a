using System.Net;
using System.Text;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.Tests.Server.Hosting;

namespace AikidoGitLabSim.Tests.Server.Api;

/// <summary>A request is judged once its body is read: a token that is revoked or expires in the meantime has no effect.</summary>
public sealed class RevokedWhileSending
{
    private const string File = """
        edition: self-managed/premium/18.11
        users: [ { username: root, admin: true }, { username: mara } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, repository: { files: { README.md: "# Shop" } } } ]
        tokens: [ { kind: personal, user: root, name: api, scopes: [api], expiresAt: 2026-11-23, secret: glpat-test-api } ]
        """;

    private static readonly string Basic = Convert.ToBase64String("any:glpat-test-api"u8);

    [Fact]
    public async Task A_token_that_is_revoked_while_JSON_is_sent_makes_no_token()
    {
        var body = $$"""{"name":"t","scopes":["api"],"description":"{{new string('x', 32 << 10)}}"}""";
        var status = await SendAsync(
            "POST /api/v4/users/1/personal_access_tokens HTTP/1.1\r\nHost: localhost\r\nPRIVATE-TOKEN: glpat-test-api\r\nContent-Type: "
                + "application/json\r\n", body, sim => sim.Simulator.Worlds.Default.Apply(new RevokeToken(1)));
        status.ShouldBe(401);
    }

    [Theory]
    [InlineData("git-upload-pack")]
    [InlineData("git-receive-pack")]
    public async Task A_token_that_is_revoked_while_git_sends_fetches_and_pushes_nothing(string service)
    {
        var body = service == "git-upload-pack"
            ? $"0032want {new string('1', 40)}\n00000009done\n"
            : $"0072{new string('0', 40)} {new string('1', 40)} refs/heads/x\0 report-status\n0000PACK";
        var status = await SendAsync($"POST /acme/shop.git/{service} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic {Basic}\r\n", body,
            sim => sim.Simulator.Worlds.Default.Apply(new RevokeToken(1)));
        status.ShouldBe(401);
    }

    [Fact]
    public async Task A_token_that_expires_while_JSON_is_sent_makes_no_token() => (await SendAsync(
        "POST /api/v4/users/1/personal_access_tokens HTTP/1.1\r\nHost: localhost\r\nPRIVATE-TOKEN: glpat-test-api\r\nContent-Type: "
            + "application/json\r\n", """{"name":"t","scopes":["api"]}""", PassMidnight)).ShouldBe(401);

    [Fact]
    public async Task A_token_that_expires_while_git_sends_fetches_nothing() => (await SendAsync(
        $"POST /acme/shop.git/git-upload-pack HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic {Basic}\r\n",
        $"0032want {new string('1', 40)}\n00000009done\n", PassMidnight)).ShouldBe(401);

    [Fact]
    public async Task A_living_token_does_what_it_is_sent_for() =>
        (await SendAsync(
            "POST /api/v4/users/1/personal_access_tokens HTTP/1.1\r\nHost: localhost\r\nPRIVATE-TOKEN: glpat-test-api\r\nContent-Type: "
                + "application/json\r\n",
            """{"name":"t","scopes":["api"]}""",
            _ => { })).ShouldBe(201);

    [Fact]
    public async Task A_user_who_is_blocked_while_a_form_is_sent_makes_no_token()
    {
        await using var sim = await Web.WebSim.StartAsync();
        var browser = await sim.OpenAsync();
        var slot = sim.Sim.Simulator.Worlds.Default;
        var before = slot.Current.Tokens.Count;
        var form = browser.Document.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        using var body = new PausingContent(
            $"authenticity_token={Uri.EscapeDataString(form)}&personal_access_token[name]=t&personal_access_token[scopes][]=api", () =>
            slot.Apply(new Block("mara")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/-/user_settings/personal_access_tokens") { Content = body };
        request.Headers.Add("Cookie", $"_gitlab_session={browser.Cookie}");
        using var answer = await sim.Sim.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.AbsolutePath.ShouldBe("/users/sign_in");
        slot.Current.Tokens.Count.ShouldBe(before);
    }

    private static void PassMidnight(Sim sim) => sim.Time.Advance(TimeSpan.FromHours(16));

    private static async Task<int> SendAsync(string head, string body, Action<Sim> meanwhile)
    {
        await using var sim = await Sim.StartAsync(File, onPort: true);
        // The first request takes longer than the wait below.
        (await sim.SendAsync("POST", "/users/1/personal_access_tokens", json: "{}")).Dispose();
        await using var connection = await RawConnection.OpenAsync(sim.Simulator.GitLabUrl);
        var bytes = Encoding.Latin1.GetBytes(body);
        await connection.SendAsync(Encoding.Latin1.GetBytes($"{head}Content-Length: {bytes.Length}\r\n\r\n"));
        await connection.SendAsync(bytes.AsMemory(0, bytes.Length / 2));
        // The head has to be there before something happens; nothing shows that it is.
        await Task.Delay(200);
        meanwhile(sim);
        await connection.SendAsync(bytes.AsMemory(bytes.Length / 2));
        return RawConnection.Status(await connection.ReadAnswerAsync());
    }

    /// <summary>A form that stops in the middle for something to happen.</summary>
    private sealed class PausingContent : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly Action _pause;

        public PausingContent(string form, Action pause)
        {
            (_bytes, _pause) = (Encoding.UTF8.GetBytes(form), pause);
            Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_bytes.AsMemory(0, 10));
            await stream.FlushAsync();
            _pause();
            await stream.WriteAsync(_bytes.AsMemory(10));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }

    private sealed record Block(string Username) : Command<AikidoGitLabSim.GitLab.Users.User>
    {
        public override Outcome<AikidoGitLabSim.GitLab.Users.User> ApplyTo(AikidoGitLabSim.GitLab.Worlds.World world)
        {
            var user = world.FindUser(Username)! with { State = AikidoGitLabSim.GitLab.Users.UserState.Blocked };
            return new(world.WithUser(user), user, null);
        }
    }
}
