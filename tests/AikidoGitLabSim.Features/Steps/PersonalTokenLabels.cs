using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The labels of the personal tokens' page, for scenarios that do not name their edition.</summary>
/// <param name="Path">Where the page is.</param>
/// <param name="Open">What opens the form; empty: it is open.</param>
/// <param name="Submit">What makes the token.</param>
public sealed record PersonalTokenLabels(string Path, string Open, string Submit)
{
    // Oldest first; the last that fits counts. As the rows of 07-in-the-browser-personal.feature.
    private static readonly (string Editions, Func<PersonalTokenLabels, PersonalTokenLabels> Change)[] Changes =
    [
        ("*/*/16.3..", labels => labels with { Open = "Add new token" }),
        ("*/*/16.8..", labels => labels with { Path = "/-/user_settings/personal_access_tokens" }),
        ("*/*/18.1..", labels => labels with { Submit = "Create token" }),
        ("*/*/18.9..", labels => labels with { Submit = "Generate token" }),
        ("gitlab.com/*/18.10..", labels => labels with { Open = "Generate token > Legacy token" }),
        ("*/*/19.2..", labels => labels with { Open = "Generate token > Legacy token" }),
    ];

    public static PersonalTokenLabels Of(string edition) => Changes
        .Where(change => EditionRange.Parse(change.Editions).Contains(edition))
        .Aggregate(new PersonalTokenLabels("/-/profile/personal_access_tokens", "", "Create personal access token"), (labels, change) => change.Change(labels));
}
