using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Net;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>A simulator that knows nothing but one recording, and answers with it: what is compared with itself must be equal.</summary>
internal sealed class MirrorSimulator(RecordedVersion version, Func<string, string>? distort = null)
    : HttpMessageHandler, IWorldHost
{
    private const string Url = "http://mirror.test/~m";

    private readonly Evidence _evidence = new(version);
    private readonly Queue<Exchange> _answers = new(version.Exchanges.Where(exchange => !OutOfScope.Holds(exchange)));

    public Task<SimulatedWorld> PutWorldAsync(string name, string worldFile) => Task.FromResult(new SimulatedWorld(
        new HttpClient(this, disposeHandler: false),
        new JsonObject
        {
            ["gitLabUrl"] = Url,
            ["users"] = new JsonArray([.. _evidence.Users.Keys.Union(_evidence.Tokens.Values.Select(token => token.UserId)).Select(id =>
                new JsonObject { ["id"] = id, ["username"] = new PresumedWorld(_evidence, version.Instance.Edition).UsernameOf(id) })]),
            ["groups"] = List(_evidence.Groups, "path", "full_path"),
            ["projects"] = List(_evidence.Projects, "path", "path_with_namespace"),
            ["tokens"] = new JsonArray([.. _evidence.Seeds.Select(token => new JsonObject { ["id"] = token.Id, ["secret"] = "-" })]),
        }));

    public Task AdvanceAsync(string name, string duration) => Task.CompletedTask;

    public Task DeleteWorldAsync(string name) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = _answers.Dequeue();
        request.RequestUri!.AbsoluteUri.ShouldBe(Url + exchange.PathAndQuery);
        var body = (distort ?? (text => text))(WithToken(exchange.Answer));
        var response = new HttpResponseMessage((HttpStatusCode)exchange.Answer.Status) { Content = new StringContent(body) };
        response.Content.Headers.Clear();
        foreach (var (name, value) in exchange.Answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(response);
    }

    /// <summary>The body with a token value of the length of the removed one.</summary>
    private static string WithToken(Answer answer) => TokenForm.Struck(answer) is { } length
        ? answer.Body.Replace($"\"{((JsonObject)answer.Json!).Text("token")}\"", $"\"{new string('x', length)}\"", StringComparison.Ordinal)
        : answer.Body;

    private static JsonArray List(IReadOnlyDictionary<long, JsonObject> things, string key, string recordedKey) =>
        new([.. things.Select(thing => new JsonObject { ["id"] = thing.Key, [key] = thing.Value.Text(recordedKey) })]);
}
