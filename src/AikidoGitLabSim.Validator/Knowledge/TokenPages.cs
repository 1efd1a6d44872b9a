namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Where on a GitLab a token is made. The page for one's own tokens has moved twice; the rows say when.</summary>
internal static class TokenPages
{
    private static readonly (GitLabVersion Since, bool OnGitLabCom, string Path)[] Personal =
    [
        (new(19, 2), false, "/-/user_settings/personal_access_tokens/legacy/new"),
        (new(18, 10), true, "/-/user_settings/personal_access_tokens/legacy/new"),
        (new(16, 8), false, "/-/user_settings/personal_access_tokens"),
        (new(0, 0), false, "/-/profile/personal_access_tokens"),
    ];

    /// <summary>The button that makes a group's token.</summary>
    public const string GroupButton = "Create group access token";

    // Each with the first release that has it; 18.9 is bracketed by what was seen of 18.8 and 18.10.
    private static readonly (GitLabVersion Since, string Label)[] Buttons =
        [(new(18, 9), "Generate token"), (new(18, 1), SharedForm), (new(0, 0), "Create personal access token")];

    private const string SharedForm = "Create token";

    // A version that is not known is taken for one of the long middle stretch; GitLab.com is always at the newest.
    private static readonly GitLabVersion Usual = new(18, 0);
    private static readonly GitLabVersion Newest = new(99, 0);

    /// <summary>The form for a personal token with name and scopes already filled in.</summary>
    public static string PersonalForm(string baseUrl, GitLabVersion? version, bool onGitLabCom, IEnumerable<string> scopes)
    {
        var known = version ?? (onGitLabCom ? Newest : Usual);
        var row = Personal.First(row => known.IsAtLeast(row.Since) && (onGitLabCom || !row.OnGitLabCom));
        return $"{baseUrl}{row.Path}?name=Aikido&scopes={string.Join(",", scopes)}";
    }

    /// <summary>The button that makes a personal token or a service account's; null where the release is not known.</summary>
    public static string? Button(GitLabVersion? version, bool onGitLabCom, TokenKind kind) => (version ?? (onGitLabCom ? Newest : null)) switch
    {
        null => null,
        { } before when kind == TokenKind.ServiceAccount && before.IsBefore(Buttons[0].Since) => SharedForm,
        { } known => Buttons.First(row => known.IsAtLeast(row.Since)).Label,
    };

    /// <summary>Whether a group's token page shows its form at once, as before 16.3.</summary>
    public static bool GroupFormIsOpen(GitLabVersion? version) => version?.IsBefore(new(16, 3)) == true;

    /// <summary>A group's token page; GitLab fills nothing in there.</summary>
    public static string GroupPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath ?? "YOUR-GROUP"}/-/settings/access_tokens";

    /// <summary>A top-level group's service accounts, whose tokens are made behind Manage access tokens; nothing is filled in there either.</summary>
    public static string ServiceAccountsPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath?.Split('/')[0] ?? "YOUR-GROUP"}/-/settings/service_accounts";
}
