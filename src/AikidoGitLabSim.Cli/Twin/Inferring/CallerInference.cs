using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>
/// Infers who made each request of a recording: the secrets were removed, but an answer identifies the token when it asks
/// for itself, and some answers only an admin gets.
/// </summary>
internal sealed partial class CallerInference(Evidence evidence)
{
    private readonly Dictionary<long, Caller> _makers = [];
    private readonly List<long> _introduced = [];
    private long? _lastMade;
    private long? _lastRevoked;
    private long? _current;
    private long? _admin;

    public static IReadOnlyList<Caller> Of(IReadOnlyList<Exchange> recording, Evidence evidence)
    {
        var inference = new CallerInference(evidence);
        inference.Begin(recording);
        return [.. recording.Select(inference.Next)];
    }

    private void Begin(IReadOnlyList<Exchange> recording)
    {
        var own = recording.Where(Evidence.IsSelf).Select(SelfId).Where(evidence.Tokens.ContainsKey).ToList();
        _introduced.AddRange(own);
        _admin = own.Cast<long?>().LastOrDefault(id => evidence.IsAdmin(evidence.Tokens[id!.Value].UserId)) ?? evidence.OfAdmin?.Id
            ?? evidence.Usual?.Id;
        _current = own.Cast<long?>().FirstOrDefault() ?? evidence.OfAdmin?.Id ?? evidence.Usual?.Id;
    }

    private Caller Next(Exchange exchange)
    {
        var caller = Infer(exchange);
        if (exchange.Succeeded)
            _lastRevoked = Revoked(exchange, caller) ?? _lastRevoked;
        if (exchange.Method == "POST" && exchange.Succeeded && exchange.Answer.Json is JsonObject json
            && Ids.Of(json, "id") == ThingKind.Token)
            Remember(json.RequiredNumber("id"), caller);
        return caller;
    }

    private Caller Infer(Exchange exchange)
    {
        if (Evidence.IsSelf(exchange))
            return new Caller(Introduced(SelfId(exchange)));
        if (exchange.Answer.Status == 401)
            return IsAboutKnownToken(exchange) ? new Caller(_lastRevoked ?? LastMade.TokenId) : Caller.Unknown;
        if (exchange.Method == "DELETE" && DeleterIn(exchange.Path) is { } deleter)
            return deleter;
        return new Caller(TakesAdmin(exchange) ? Administrator(exchange) : _current);
    }

    private Caller? DeleterIn(string path)
    {
        if (path.EndsWith("/personal_access_tokens/self", StringComparison.Ordinal))
            return LastMade;
        return Ids.Last(path) is (ThingKind.Token, var deleted) && _makers.TryGetValue(deleted, out var maker) ? maker : null;
    }

    /// <summary>A seeded token that introduces itself makes the following requests, too; one made on the way does not.</summary>
    private long Introduced(long id)
    {
        if (evidence.Tokens.ContainsKey(id))
            _current = id;
        return id;
    }

    private void Remember(long id, Caller maker)
    {
        _makers[id] = maker;
        _lastMade = id;
    }

    /// <summary>The token that a request has put an end to: by revoking, or by rotating.</summary>
    private static long? Revoked(Exchange exchange, Caller caller) => exchange.Method switch
    {
        "DELETE" when exchange.Path.EndsWith("/personal_access_tokens/self", StringComparison.Ordinal) => caller.TokenId,
        "DELETE" => TokenOf(exchange.Path),
        "POST" when exchange.Path.EndsWith("/rotate", StringComparison.Ordinal) => TokenOf(exchange.Path[..^"/rotate".Length]),
        _ => null,
    };

    private static long? TokenOf(string path) => Ids.Last(path) is (ThingKind.Token, var id) ? id : null;

    private Caller LastMade => new(_lastMade ?? _current);

    private static bool IsAboutKnownToken(Exchange exchange) => (exchange.Answer.Json as JsonObject)?.Text("error") == "invalid_token";

    /// <summary>
    /// Which administrator asks. Who is shown to themselves is shown without followers, so that a user with is_admin and without followers
    /// is the one who asks.
    /// </summary>
    private long? Administrator(Exchange exchange)
    {
        var shown = JsonWalk.Objects(exchange.Answer.Json).FirstOrDefault(json => json.ContainsKey("is_admin"));
        if (exchange.Method != "GET" || shown?.Number("id") is not { } user)
            return _admin;
        var own = _introduced.Where(id => evidence.Tokens[id].UserId == user).Cast<long?>().FirstOrDefault();
        var other = _introduced.Where(id => evidence.Tokens[id].UserId != user && evidence.IsAdmin(evidence.Tokens[id].UserId))
            .Cast<long?>().LastOrDefault();
        return (shown.ContainsKey("followers") ? other : own) ?? _admin;
    }

    private static bool TakesAdmin(Exchange exchange) => exchange.Succeeded
        && (AdminRoute().IsMatch($"{exchange.Method} {exchange.Path}")
            || JsonWalk.Objects(exchange.Answer.Json).Any(json => json.ContainsKey("is_admin")));

    private static long SelfId(Exchange exchange) => exchange.Answer.Json!.AsObject().RequiredNumber("id");

    [GeneratedRegex(@"^(?:POST /api/v4/users/\d+/|POST /api/v4/service_accounts|DELETE /api/v4/users/\d+$)", RegexOptions.None, 1000)]
    private static partial Regex AdminRoute();
}
