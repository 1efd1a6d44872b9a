using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>How often one route may be called (<c>lib/gitlab/application_rate_limiter.rb</c>).</summary>
/// <param name="Name">What is counted: routes with the same limit share one count.</param>
/// <param name="Most">The number of requests that are allowed in the time.</param>
/// <param name="Minutes">The time, in minutes.</param>
/// <param name="Since">The first release that has the limit.</param>
/// <param name="Source">Where GitLab says so.</param>
internal sealed record EndpointLimit(string Name, int Most, int Minutes, string Since, string Source)
{
    private static readonly History<bool> TellsWhenToRetry = new(
        new HistoryRow<bool>("15.11", false, "lib/api/helpers/rate_limiter.rb"),
        new HistoryRow<bool>("18.0", true, "lib/api/helpers/rate_limiter.rb, first seen"));

    private readonly VersionRange _exists = VersionRange.From(Since);

    /// <summary>What changed over the releases about a route that is limited.</summary>
    /// <param name="template">The route's path.</param>
    public NamedHistory HistoryOf(string template) => NamedHistory.Of(
        "limits", $"{template}{(Anonymous is { } anonymous ? anonymous ? " without a token" : " with a token" : "")}",
        _exists, Source, string.Create(CultureInfo.InvariantCulture, $"{Most} in {Minutes} min"), "not limited");

    /// <summary>What changed over the releases about the answer to a request beyond a limit.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("limits", "a route's limit says when to retry", TellsWhenToRetry)];

    /// <summary>True: for requests without a token; false: for those with one; null: for both.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>Whether requests are counted for each group or project separately.</summary>
    public bool EachResource { get; init; }

    /// <summary>The message of the refusal.</summary>
    public string Text { get; init; } = "This endpoint has been requested too many times. Try again later.";

    /// <summary>Whether the limit applies to a request.</summary>
    /// <param name="anonymous">Whether the request has no user.</param>
    /// <param name="version">The release.</param>
    public bool AppliesTo(bool anonymous, GitLabVersion version) =>
        (Anonymous ?? anonymous) == anonymous && _exists.Holds(version);

    /// <summary>The answer to a request beyond the limit.</summary>
    public Answer TooMany(GitLabVersion version) => Refusals.TooMany(Text) with
    {
        Headers = TellsWhenToRetry.At(version) ? [new("Retry-After", (Minutes * 60).ToString(CultureInfo.InvariantCulture))] : [],
    };
}
