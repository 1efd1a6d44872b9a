using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Replays;

/// <summary>A kept request in a form that can be sent again.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the world's root, as it was sent.</param>
/// <param name="Query">The parameters of the query, decoded, without a token.</param>
/// <param name="Body">The JSON of the body; null: none.</param>
/// <param name="Token">The token.</param>
/// <param name="Sudo">The user of the header <c>Sudo</c>; null: none.</param>
/// <param name="BaseUrl">The world's URL, as the client reached it.</param>
internal sealed record ReplayedRequest(
    string Method, string Path, ImmutableArray<KeyValuePair<string, string>> Query, JsonObject? Body, SentToken Token, string? Sudo,
    BaseUrl BaseUrl)
{
    /// <summary>The path and the query.</summary>
    public string Target => Path + QueryOf(Query);

    /// <summary>Reads a kept request.</summary>
    /// <param name="entry">The request with its decision.</param>
    /// <returns>The request, or why it cannot be sent again.</returns>
    public static (ReplayedRequest? Request, string WhyNot) Of(JournaledDecision entry)
    {
        var context = entry.Decision.Context;
        if (WhyNot(entry) is { } reason)
            return (null, reason);
        var tokens = SentToken.Of(context.Credentials).ToList();
        var parameters = SentParameters.Of(context).ToList();
        if (parameters.FirstOrDefault(row => TokenTraces.AreIn(context, row.Value)).Key is { } told)
            return (null, $"its parameter {told} contains a token");
        var hasBody = SendsBody(entry.Method);
        var query = FixedQuery(context.Policy).ToList();
        foreach (var (name, value) in hasBody ? [] : parameters)
        {
            if (SentParameters.Pairs(name, value) is not { } pairs)
                return (null, $"its parameter {name} has no form in a URL");
            query.AddRange(pairs);
        }

        return (new ReplayedRequest(
            entry.Method, context.Path, [.. query], hasBody && parameters.Count > 0 ? SentParameters.Json(parameters) : null,
            tokens.FirstOrDefault(), HeaderSudo(context), context.BaseUrl), "");
    }

    private static string? HeaderSudo(DecisionContext context) => context.Parameters.Has("sudo") ? null : context.Credentials.Sudo;

    private static bool SendsBody(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method);

    /// <summary>Whether it is the second request of a clone, fetch or push, whose body is not kept.</summary>
    /// <param name="entry">The request with its decision.</param>
    public static bool IsGitWithBody(JournaledDecision entry) => HttpMethods.IsPost(entry.Method)
        && entry.Decision.Context is { Credentials.Session: null, Path: var path }
        && !path.StartsWith("/api/", StringComparison.Ordinal) && path.Contains(".git/", StringComparison.Ordinal);

    /// <summary>Pairs as the query of a URL.</summary>
    /// <param name="pairs">The pairs, decoded.</param>
    public static string QueryOf(IReadOnlyCollection<KeyValuePair<string, string>> pairs) => pairs.Count == 0
        ? ""
        : $"?{string.Join('&', pairs.Select(pair => $"{Escaped(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))}";

    private static string Escaped(string name) => Uri.EscapeDataString(name)
        .Replace("%5B", "[", StringComparison.Ordinal).Replace("%5D", "]", StringComparison.Ordinal);

    private static string? WhyNot(JournaledDecision entry)
    {
        var context = entry.Decision.Context;
        if (context.Credentials.Session is not null)
            return "a page in a browser";
        if (IsGitWithBody(entry))
            return "the body of a git request is not kept";
        if (RequestPath.Of(context) != context.Path || context.Path.Length == 0)
            return "its path contains a token";
        return SentToken.Of(context.Credentials).Skip(1).Any() ? "it carries more than one token" : null;
    }

    // The routes of git have their query in the template.
    private static IEnumerable<KeyValuePair<string, string>> FixedQuery(RoutePolicy policy)
    {
        var at = policy.Template.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? [] : policy.Template[(at + 1)..].Split('&').Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[^1]));
    }
}
