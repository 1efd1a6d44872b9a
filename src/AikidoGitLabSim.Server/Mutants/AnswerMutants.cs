using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Server.Mutants;

/// <summary>Mutants that judge as GitLab does and then say something else.</summary>
internal static class AnswerMutants
{
    public static readonly ImmutableArray<Mutant> All =
    [
        Of("hidden-is-403", "Returns 403 for a hidden group, which reveals that the group exists.", answer =>
        {
            if (answer.Status == StatusCodes.Status404NotFound && answer.Path.StartsWith("/groups/", StringComparison.Ordinal))
                answer.Say(StatusCodes.Status403Forbidden, """{"message":"403 Forbidden"}""");
        }),
        Of("edge-403", "Returns an HTML page with 403, as from a proxy, for each request with a token.", answer =>
        {
            if (!answer.IsAnonymous)
                Edge(answer);
        }),
        Of("no-mark-on-errors", "Omits X-Gitlab-Meta from errors.", answer =>
        {
            if (answer.Status >= StatusCodes.Status400BadRequest)
                answer.Headers.Remove("X-Gitlab-Meta");
        }),
        Of("redirects-elsewhere", "Redirects requests with a token to another host.", answer =>
        {
            if (answer.IsAnonymous)
                return;
            (answer.Status, answer.Headers.Location) = (StatusCodes.Status302Found, $"https://elsewhere.example/api/v4{answer.Path}");
        }),
        Of("version-for-all", "Returns its version without a token.", answer =>
        {
            if (answer is { Path: "/version", IsAnonymous: true })
                answer.Say(StatusCodes.Status200OK, """{"version":"18.11.5-ee","revision":"0a1b2c3d4e5"}""");
        }),
        Of("stale-date", "Returns a Date header that is one day late.", answer => TurnBack(answer, TimeSpan.FromDays(1))),
        Of("clock-jumps", "Returns a Date header that is one hour late in the response about the token.", answer =>
        {
            if (answer.IsSelf)
                TurnBack(answer, TimeSpan.FromHours(1));
        }),
        Of("json-as-text", "Returns JSON as plain text.", answer => answer.ContentType = "text/plain"),
        Of("scope-list-missing", "Reports a missing scope without naming the scope.", answer =>
        {
            if (answer.Status == StatusCodes.Status403Forbidden && JsonNode.Parse(answer.Body) is JsonObject said && said.Remove("scope"))
                answer.Say(answer.Status, said.ToJsonString());
        }),
        Of("total-lies", "Reports totals of lists that are too high.", answer =>
        {
            if (long.TryParse(answer.Headers["X-Total"], NumberStyles.None, CultureInfo.InvariantCulture, out var total))
                answer.Headers["X-Total"] = (total + 40).ToString(CultureInfo.InvariantCulture);
        }),
        Of("limit-lies", "Reports more remaining requests than its limit allows.", answer =>
            (answer.Headers["RateLimit-Limit"], answer.Headers["RateLimit-Remaining"]) = ("2000", "2001")),
        new("ignores-access-level", "Ignores the filter by access level in lists of projects.") { Misread = WithoutAccessLevel },
        Of("subgroup-on-top", "Reports that no group has a parent group.", answer =>
        {
            if (answer.Path.StartsWith("/groups", StringComparison.Ordinal))
                answer.Change(group => Replace(group, "parent_id", null));
        }),
        Of("other-group", "Returns another group than the requested one.", answer =>
        {
            if (answer.Path.StartsWith("/groups/", StringComparison.Ordinal))
                answer.Change(group => Replace(group, "full_path", "open-acme"));
        }),
        Of("version-lies", "Reports the version 14.2.", answer =>
        {
            if (answer.Path == "/metadata")
                answer.Change(metadata => Replace(metadata, "version", "14.2.0-ee"));
        }),
    ];

    /// <summary>A mutant that rewrites answers.</summary>
    public static Mutant Of(string name, string wrong, Action<MutantAnswer> rewrite) => new(name, wrong) { Rewrite = rewrite };

    /// <summary>Changes what the API returns about the token of the request.</summary>
    public static void Self(MutantAnswer answer, Action<JsonObject> change)
    {
        if (answer.IsSelf)
            answer.Change(change);
    }

    /// <summary>Sets the value of an existing key; its position stays.</summary>
    public static void Replace(JsonObject json, string key, JsonNode? value)
    {
        if (json.ContainsKey(key))
            json[key] = value;
    }

    private static void Edge(MutantAnswer answer)
    {
        answer.Say(StatusCodes.Status403Forbidden,
            "<html><head><title>Attention Required!</title></head><body>Access denied</body></html>");
        answer.ContentType = "text/html; charset=utf-8";
        foreach (var mark in (string[])["X-Gitlab-Meta", "X-Request-Id", "X-Runtime", "Gitlab-Lb", "Gitlab-Sv"])
            answer.Headers.Remove(mark);
    }

    private static void TurnBack(MutantAnswer answer, TimeSpan by)
    {
        var date = DateTimeOffset.ParseExact(answer.Headers.Date.ToString(), "r", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal);
        answer.Headers.Date = (date - by).ToString("r", CultureInfo.InvariantCulture);
    }

    private static void WithoutAccessLevel(HttpRequest request) =>
        request.QueryString = QueryString.Create(request.Query.Where(pair => pair.Key != "min_access_level"));
}
