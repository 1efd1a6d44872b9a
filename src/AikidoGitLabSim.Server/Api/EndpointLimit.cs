using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>How often one route may be called (<c>lib/gitlab/application_rate_limiter.rb</c>).</summary>
/// <param name="Template">The route, below <c>/api/v4</c>.</param>
/// <param name="Most">How many calls are let through.</param>
/// <param name="Minutes">In how many minutes.</param>
/// <param name="Since">The first release that has the limit.</param>
/// <param name="Source">Where GitLab says so.</param>
internal sealed record EndpointLimit(string Template, int Most, int Minutes, string Since, string Source)
{
    private const string Projects = "doc/administration/settings/rate_limit_on_projects_api.md";
    private const string Groups = "doc/administration/settings/rate_limit_on_groups_api.md";
    private const string Limiter = "lib/gitlab/application_rate_limiter.rb";

    private static readonly ILookup<string, EndpointLimit> ByTemplate = new EndpointLimit[]
    {
        new("/projects", 400, 10, "15.10", Projects) { Anonymous = true },
        new("/projects", 2000, 10, "17.1", Projects) { Anonymous = false },
        new("/projects/{id}", 400, 1, "17.1", Projects),
        new("/users/{user_id}/projects", 300, 1, "17.1", Projects),
        new("/groups", 200, 1, "17.1", Groups),
        new("/groups/{id}", 400, 1, "17.1", Groups),
        new("/groups/{id}/projects", 600, 1, "17.1", Groups),
        new("/groups/{id}/members/all", 200, 1, "17.9", Groups) { EachResource = true },
        new("/projects/{id}/members/all", 200, 1, "17.9", "doc/administration/settings/rate_limit_on_members_api.md")
        {
            EachResource = true,
        },
        new("/users/{id}", 300, 10, "15.0", "doc/administration/settings/rate_limit_on_users_api.md"),
        new("/projects/{id}/repository/archive", 5, 1, "15.0", Limiter) { EachResource = true, Text = Archive },
        new("/projects/{id}/repository/archive.{format}", 5, 1, "15.0", Limiter) { EachResource = true, Text = Archive },
    }.ToLookup(limit => limit.Template);

    private static readonly History<bool> TellsWhenToRetry = new(
        new HistoryRow<bool>("15.11", false, "lib/api/helpers/rate_limiter.rb"),
        new HistoryRow<bool>("18.0", true, "lib/api/helpers/rate_limiter.rb, first seen"));

    /// <summary>What changed about the limits over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("limits", "a route's limit says when to retry", TellsWhenToRetry),
        .. ByTemplate.SelectMany(limits => limits).Select(limit => NamedHistory.Of(
            "limits", $"{limit.Template}{(limit.Anonymous is { } anonymous ? anonymous ? " without a token" : " with a token" : "")}",
            VersionRange.From(limit.Since), limit.Source,
            string.Create(CultureInfo.InvariantCulture, $"{limit.Most} in {limit.Minutes} min"), "not limited")),
    ];

    private const string Archive = "This archive has been requested too many times. Try again later.";

    /// <summary>Whether it is for requests without a token only, or with one only; null: for both.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>Whether each group or project is counted by itself.</summary>
    public bool EachResource { get; init; }

    /// <summary>What GitLab says.</summary>
    public string Text { get; init; } = "This endpoint has been requested too many times. Try again later.";

    /// <summary>The limit that holds for a request, or null.</summary>
    public static EndpointLimit? Of(string template, bool anonymous, GitLabVersion version) => ByTemplate[template].FirstOrDefault(limit =>
        (limit.Anonymous ?? anonymous) == anonymous && version >= GitLabVersion.Parse(limit.Since));

    /// <summary>The answer to one call too many.</summary>
    public Answer TooMany(GitLabVersion version) => Refusals.TooMany(Text) with
    {
        Headers = TellsWhenToRetry.At(version) ? [new("Retry-After", (Minutes * 60).ToString(CultureInfo.InvariantCulture))] : [],
    };
}
