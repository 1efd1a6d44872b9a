using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>Sends the requests of one recording to a world of its own, and compares the answers.</summary>
/// <param name="world">The world.</param>
/// <param name="evidence">What is known of the real instance.</param>
/// <param name="surroundings">What is not GitLab's own in the real answers.</param>
/// <param name="token">The name of the token in the world; null: the tokens of the world are those of the evidence.</param>
internal sealed class Replay(SimulatedWorld world, Evidence evidence, ISurroundings surroundings, string? token = null)
{
    private const string UnknownSecret = "glpat-nobody0owns0this0one";

    private readonly References _references = new();
    private readonly Dictionary<long, string> _secrets = [];
    private readonly Dictionary<long, string> _names = [];
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    /// <summary>What of the answers was not compared, each with the reason.</summary>
    public IReadOnlyCollection<string> Skipped => _skipped;

    /// <summary>Sends the requests in their order.</summary>
    public async Task<IReadOnlyList<ExchangeResult>> RunAsync(IReadOnlyList<Exchange> recording, IReadOnlyList<Caller> callers,
        PresumedWorld presumed, CancellationToken cancellationToken = default)
    {
        BindSeeds(presumed);
        var results = new List<ExchangeResult>();
        foreach (var (exchange, caller) in recording.Zip(callers))
            results.Add(OutOfScope.Why(exchange) is { } reason
                ? ExchangeResult.Unasked(exchange, reason)
                : await ReplayAsync(exchange, caller, cancellationToken));
        return results;
    }

    /// <summary>When a recording began, by its first answer.</summary>
    public static DateTimeOffset Beginning(IReadOnlyList<Exchange> recording) =>
        DateTimeOffset.Parse(recording[0].Answer.Headers["Date"], CultureInfo.InvariantCulture);

    private void BindSeeds(PresumedWorld presumed)
    {
        foreach (var (id, user) in evidence.Users.Where(user => !evidence.IsBot(user.Key)))
            Bind(ThingKind.User, id, world.FindUser(user.RequiredText("username")));
        foreach (var (id, group) in evidence.Groups)
            Bind(ThingKind.Namespace, id, world.FindGroup(group.RequiredText("full_path")));
        foreach (var (id, project) in evidence.Projects)
            Bind(ThingKind.Project, id, world.FindProject(project.RequiredText("path_with_namespace")));
        foreach (var (seed, seeded) in evidence.Seeds.Zip(world.Tokens.Where(one => token is null || one.Text("name") == token)))
        {
            // The id of a bot is known when it first stands in an answer.
            if (!evidence.IsBot(seed.UserId))
                Bind(ThingKind.User, seed.UserId, world.FindUser(presumed.UsernameOf(seed.UserId)));
            Bind(ThingKind.Token, seed.Id, seeded.Number("id"));
            _secrets[seed.Id] = seeded.RequiredText("secret");
            _names[seed.Id] = seeded.Text("name") ?? "";
        }
    }

    private void Bind(ThingKind kind, long real, long? simulated)
    {
        if (simulated is { } id)
            _references.Bind(kind, real, id);
    }

    private async Task<ExchangeResult> ReplayAsync(Exchange exchange, Caller caller, CancellationToken cancellationToken)
    {
        var sent = new SentRequest(exchange.Method, _references.Translate(exchange.PathAndQuery), exchange.Body,
            caller.IsAnonymous ? null : caller.TokenId is { } id ? _names.GetValueOrDefault(id) ?? SentRequest.UnknownToken
            : SentRequest.UnknownToken);
        using var request = Request(sent, caller);
        using var response = await world.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var answer = await Answer.ReadAsync(response);
        var comparison = new AnswerComparison(_references, world.Url, surroundings);
        var differences = comparison.Differences(exchange.Answer, answer).ToList();
        _skipped.UnionWith(comparison.Skipped);
        return new ExchangeResult(exchange, differences.Count == 0 ? Verdict.Proven : Verdict.NotProven, differences)
        {
            Sent = sent with { KeptAs = LearnSecret(exchange, answer) },
        };
    }

    private HttpRequestMessage Request(SentRequest sent, Caller caller)
    {
        var request = new HttpRequestMessage(new HttpMethod(sent.Method), new Uri(world.Url + sent.Path));
        if (!caller.IsAnonymous)
        {
            request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN",
                caller.TokenId is { } id && _secrets.TryGetValue(id, out var known) ? known : UnknownSecret);
        }

        if (surroundings.Compresses)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        if (sent.Body is not null)
            request.Content = new StringContent(sent.Body, Encoding.UTF8, "application/json");
        return request;
    }

    private string? LearnSecret(Exchange exchange, Answer answer)
    {
        if (exchange.Answer.Json is not JsonObject recorded || !recorded.ContainsKey("token") || recorded.Number("id") is not { } id
            || (answer.Json as JsonObject)?.Text("token") is not { } secret)
            return null;
        _secrets[id] = secret;
        return _names[id] = string.Create(CultureInfo.InvariantCulture, $"made-{_names.Count}");
    }
}
