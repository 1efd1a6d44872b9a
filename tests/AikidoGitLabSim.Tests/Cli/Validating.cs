using System.Net;
using System.Net.Sockets;
using AikidoGitLabSim.Cli.Seeding;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class Validating(SeededServer server) : IClassFixture<SeededServer>
{
    [Theory]
    [InlineData("good-personal", 0)]
    [InlineData("wrong-scopes", 1)]
    [InlineData("too-many-scopes", 0)]
    [InlineData("expired", 3)]
    [InlineData("revoked", 3)]
    [InlineData("expires-today", 3)]
    [InlineData("blocked-owner", 3)]
    [InlineData("group-reporter", 0)]
    [InlineData("group-guest", 1)]
    [InlineData("project", 1)]
    [InlineData("service-account", 0)]
    [InlineData("impersonation", 0)]
    [InlineData("fine-grained", 1)]
    [InlineData("admin", 1)]
    [InlineData("garbage", 3)]
    public async Task Each_seeded_token_has_its_exit_code(string name, int exitCode)
    {
        using var file = new TemporaryFile(server.SecretOf(name));
        var run = await Run.Of(["validate", "--url", server.Url, "--token-file", file.Path]);
        run.ExitCode.ShouldBe(exitCode, run.Out + run.Error);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldNotContain(server.SecretOf(name));
    }

    [Fact]
    public async Task Warnings_count_under_strict() =>
        (await Run.Of(["validate", "--url", server.Url, "--token-stdin", "--strict"],
            server.SecretOf("too-many-scopes"))).ExitCode.ShouldBe(6);

    [Fact]
    public async Task An_unwritable_report_is_one_line() =>
        (await Run.Of(["validate", "--url", server.Url, "--token-stdin", "--out", "/no/such/folder/report.json"],
            server.SecretOf("good-personal")))
            .ShouldFail(2, "/no/such/folder/report.json");

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        var run = await Run.Of(["validate", "--url", "http://127.0.0.1:1", "--token-stdin", "--dry-run"], "glpat-12345678901234567890");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("/api/v4/personal_access_tokens/self");
    }

    [Fact]
    public async Task A_dry_run_of_wrong_input_is_no_plan()
    {
        var run = await Run.Of(["validate", "--url", "http://gitlab.example.com", "--token-stdin", "--dry-run"],
            "glpat-12345678901234567890");
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldContain("plain http");
    }

    [Theory]
    [InlineData("glpat-12345678901234567890")]
    [InlineData("glpat-abcdefghij.01.0k1l2m3n4")]
    [InlineData("S3cretWithoutPrefix")]
    public async Task A_token_in_the_place_of_its_file_is_not_repeated(string token)
    {
        var run = await Run.Of(["validate", "--url", server.Url, "--token-file", token]);
        run.ShouldFail(2, "revoke it");
        (run.Out + run.Error).ShouldNotContain(token);
    }

    [Fact]
    public async Task A_port_with_nothing_is_no_GitLab()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        (await Run.Of(["validate", "--url", $"http://127.0.0.1:{port}", "--token-stdin"],
            "glpat-12345678901234567890")).ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData("200 OK", "text/html")]
    [InlineData("403 Forbidden", "text/html")]
    [InlineData("200 OK", "application/json")]
    [InlineData("302 Found\r\nLocation: https://elsewhere.example/", "text/html")]
    public async Task Something_else_on_a_port_is_no_GitLab(string status, string type)
    {
        await using var other =
            new PlainServer($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>");
        (await Run.Of(["validate", "--url", other.Url, "--token-stdin"], "glpat-12345678901234567890")).ExitCode.ShouldBe(4);
    }

    /// <summary>Says the same to everybody.</summary>
    private sealed class PlainServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        public PlainServer(string answer)
        {
            _listener.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            _serving = ServeAsync(System.Text.Encoding.ASCII.GetBytes(answer));
        }

        public string Url { get; }

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
        }

        private async Task ServeAsync(byte[] answer)
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    var request = new byte[4096];
                    _ = await client.GetStream().ReadAsync(request);
                    await client.GetStream().WriteAsync(answer);
                }
            }
            catch (SocketException)
            {
                // Stopped.
            }
        }
    }
}

/// <summary>The seeded company on a port.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    private readonly LoadedWorld _loaded = WorldFileReader.Read(
        SeededCompany.For(Edition.Default, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)),
        new WorldFileContext(TimeProvider.System.GetUtcNow(), FastEntropy.Source, "127.0.0.1")).Loaded!;

    private GitLabSimulator? _simulator;

    public string Url => _simulator!.GitLabUrl.ToString().TrimEnd('/');

    public string SecretOf(string name) =>
        name == "garbage" ? "glpat-nobody-gave-this-out" : _loaded.Tokens.Single(token => token.Name == name).Secret.Reveal();

    public async Task InitializeAsync() => _simulator = await GitLabSimulator.StartAsync(options =>
    {
        options.World = _loaded.World;
        options.UseFreePort();
    });

    public Task DisposeAsync() => _simulator!.DisposeAsync().AsTask();
}
