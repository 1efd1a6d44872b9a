using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Tests.Truth.Simulators;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Replays one recording against a world of its own.</summary>
internal sealed class Replay(SimulatedWorld world, Evidence evidence, RecordedInstance instance)
{
    private const string UnknownSecret = "glpat-nobody0owns0this0one";

    private readonly References _references = new();
    private readonly Dictionary<long, string> _secrets = [];

    public async Task<IReadOnlyList<ExchangeResult>> RunAsync(IReadOnlyList<Exchange> recording, IReadOnlyList<Caller> callers,
        PresumedWorld presumed)
    {
        BindSeeds(presumed);
        var results = new List<ExchangeResult>();
        foreach (var (exchange, caller) in recording.Zip(callers))
            results.Add(OutOfScope.Why(exchange) is { } reason
                ? ExchangeResult.Unasked(exchange, reason)
                : await ReplayAsync(exchange, caller));
        return results;
    }

    private void BindSeeds(PresumedWorld presumed)
    {
        foreach (var (id, user) in evidence.Users)
            _references.Bind(ThingKind.User, id, world.UserId(user.Text("username")!));
        foreach (var (id, group) in evidence.Groups)
            _references.Bind(ThingKind.Namespace, id, world.GroupId(group.Text("full_path")!));
        foreach (var (id, project) in evidence.Projects)
            _references.Bind(ThingKind.Project, id, world.ProjectId(project.Text("path_with_namespace")!));
        foreach (var (token, seeded) in evidence.Seeds.Zip(world.Tokens))
        {
            _references.Bind(ThingKind.User, token.UserId, world.UserId(presumed.UsernameOf(token.UserId)));
            _references.Bind(ThingKind.Token, token.Id, seeded.Number("id")!.Value);
            _secrets[token.Id] = seeded.Text("secret")!;
        }
    }

    private async Task<ExchangeResult> ReplayAsync(Exchange exchange, Caller caller)
    {
        using var request = Request(exchange, caller);
        using var response = await world.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var answer = await Answer.ReadAsync(response);
        var differences = new AnswerComparison(_references, world.Url, instance).Differences(exchange.Answer, answer).ToList();
        LearnSecret(exchange, answer);
        return new ExchangeResult(exchange, differences.Count == 0 ? Verdict.Proven : Verdict.NotProven, differences);
    }

    private HttpRequestMessage Request(Exchange exchange, Caller caller)
    {
        var secret = caller.TokenId is { } id && _secrets.TryGetValue(id, out var known) ? known : UnknownSecret;
        var request =
            new HttpRequestMessage(new HttpMethod(exchange.Method), new Uri(world.Url + _references.Translate(exchange.PathAndQuery)));
        request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", secret);
        if (instance.Compresses)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        if (exchange.Body is not null)
            request.Content = new StringContent(exchange.Body, Encoding.UTF8, "application/json");
        return request;
    }

    private void LearnSecret(Exchange exchange, Answer answer)
    {
        if (exchange.Answer.Json is JsonObject recorded && recorded.ContainsKey("token") && recorded.Number("id") is { } id
            && (answer.Json as JsonObject)?.Text("token") is { } secret)
            _secrets[id] = secret;
    }

    /// <summary>When a recording began, by its first answer.</summary>
    public static DateTimeOffset Beginning(IReadOnlyList<Exchange> recording) =>
        DateTimeOffset.Parse(recording[0].Answer.Headers["Date"], CultureInfo.InvariantCulture);
}
