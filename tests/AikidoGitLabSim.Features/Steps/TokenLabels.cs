using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The labels of a page of access tokens, for scenarios that run on several editions.</summary>
/// <param name="Path">The path of the page.</param>
/// <param name="Open">What opens the form; empty: it is open.</param>
/// <param name="Submit">The button that creates the token.</param>
public sealed record TokenLabels(string Path, string Open, string Submit)
{
    private const string AddButton = "Add new token";
    private const string Dropdown = "Generate token > Legacy token";

    private static readonly Row[] Personal =
    [
        new("*/*/15.11..", _ => new("/-/profile/personal_access_tokens", "", "Create personal access token")),
        new("*/*/16.3..", labels => labels with { Open = AddButton }),
        new("*/*/16.8..", labels => labels with { Path = "/-/user_settings/personal_access_tokens" }),
        new("*/*/18.1..", labels => labels with { Submit = "Create token" }),
        new("*/*/18.9..", labels => labels with { Submit = "Generate token" }),
        new("gitlab.com/*/18.10..", labels => labels with { Open = Dropdown }),
        new("*/*/19.2..", labels => labels with { Open = Dropdown }),
    ];

    private static readonly Row[] Group =
    [
        new("*/*/15.11..", labels => labels with { Open = "", Submit = "Create group access token" }),
        new("*/*/16.3..", labels => labels with { Open = AddButton }),
    ];

    private static readonly Row[] ServiceAccount =
    [
        new("*/*/17.11..", labels => labels with { Open = AddButton, Submit = "Create token" }),
        new("*/*/18.9..", labels => labels with { Submit = "Generate token" }),
    ];

    /// <summary>The page of one's own personal access tokens.</summary>
    public static TokenLabels OfPersonal(string edition) => At(edition, Personal, "");

    /// <summary>The page of a group's access tokens.</summary>
    public static TokenLabels OfGroup(string edition, string group) => At(edition, Group, $"/groups/{group}/-/settings/access_tokens");

    /// <summary>The pages of a group's service accounts.</summary>
    public static TokenLabels OfServiceAccount(string edition, string group) =>
        At(edition, ServiceAccount, $"/groups/{group}/-/settings/service_accounts");

    // Oldest first; each row changes what the rows before it say. The labels are those of the rows in the features about the pages.
    private static TokenLabels At(string edition, Row[] rows, string path) =>
        rows.Where(row => EditionRange.Parse(row.Editions).Contains(edition))
            .Aggregate(new TokenLabels(path, "", ""), (labels, row) => row.Change(labels));

    private sealed record Row(string Editions, Func<TokenLabels, TokenLabels> Change);
}
