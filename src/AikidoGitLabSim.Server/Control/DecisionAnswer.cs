using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Why a request ended as it did, for programs and for the page.</summary>
public sealed record DecisionAnswer
{
    /// <summary>The request's id.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>The name of the world.</summary>
    [JsonIgnore]
    public string World { get; init; } = "";

    /// <summary>The route's method and template.</summary>
    public required string Request { get; init; }

    /// <summary>The request's method.</summary>
    [JsonIgnore]
    public string Method { get; init; } = "";

    /// <summary>Its path below the world's root, without the query.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";

    /// <summary>The HTTP status that was answered.</summary>
    public required int Status { get; init; }

    /// <summary>The world's edition at that time.</summary>
    public required string Edition { get; init; }

    /// <summary>The world's time, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the rules allow the request.</summary>
    public required bool Allowed { get; init; }

    /// <summary>The conclusion in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The token that was sent; null: none that this GitLab knows.</summary>
    public required DecisionToken? Token { get; init; }

    /// <summary>As whom the request acted; null: anonymous.</summary>
    public required string? User { get; init; }

    /// <summary>The rule that refused it; null: none.</summary>
    public required string? RefusedBy { get; init; }

    /// <summary>Where GitLab has that rule.</summary>
    public required string? Source { get; init; }

    /// <summary>The smallest change that would allow the request.</summary>
    public required string? Change { get; init; }

    /// <summary>What became of each rule, in order.</summary>
    public required ImmutableArray<DecisionRule> Rules { get; init; }

    /// <summary>The request as a command for a shell, without its token.</summary>
    public required string Curl { get; init; }

    internal static DecisionAnswer Of(JournaledDecision entry)
    {
        var (request, refusedBy, refusal) = entry.Decision;
        return new DecisionAnswer
        {
            Id = entry.RequestId,
            World = entry.World,
            Request = request.Policy.ToString(),
            Method = entry.Method,
            Path = RequestPath.Of(request),
            Status = entry.Status,
            Edition = request.World.Edition.ToString(),
            Now = request.Now,
            Allowed = entry.Decision.Allowed,
            Summary = SummaryOf(entry),
            Token = request.Token is { } token ? new(token.Id, token.Name, Vocabulary.TokenKinds.Of(token.Kind)) : null,
            User = request.User?.Username,
            RefusedBy = refusedBy?.Name,
            Source = refusedBy?.Source,
            Change = refusal?.Cure,
            Curl = CurlLine.Of(entry),
            Rules =
            [
                .. DecisionEngine.Explain(request).Select(step =>
                    new DecisionRule(step.Rule.Name, Word(step.Outcome), step.Rule.Source, step.Rule.Holds.ToString())),
            ],
        };
    }

    private static string Word(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Passed => "passed",
        TraceOutcome.Refused => "refused",
        TraceOutcome.WentOnAnonymous => "went-on-anonymous",
        TraceOutcome.NotReached => "not-reached",
        _ => "not-in-this-version",
    };

    private static string SummaryOf(JournaledDecision entry) => entry switch
    {
        { Decision: { RefusedBy: { } rule, Refusal: { } refusal } } => $"{rule.Name} refused it. {refusal.Cure}.",
        { Status: StatusCodes.Status429TooManyRequests } =>
            "The rules allow it, but it was one request too many. Wait, or raise the world's limit.",
        { Status: >= StatusCodes.Status400BadRequest } =>
            $"The rules allow it; the work itself was refused with {entry.Status}: see the answer's body.",
        _ => $"Allowed: {Who(entry.Decision.Context)}, and no rule had anything against it.",
    };

    private static string Who(DecisionContext request) => (request.Token, request.User) switch
    {
        (null, { } user) => $"{user.Username} is signed in",
        (null, _) => "the route takes requests without a token",
        ({ } token, { } user) => $"the token '{token.Name}' is alive and acts as {user.Username}",
        ({ } token, null) => $"the token '{token.Name}' is alive",
    };
}
