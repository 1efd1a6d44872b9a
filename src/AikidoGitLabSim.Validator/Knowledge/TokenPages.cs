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

    /// <summary>A group's token page; GitLab fills nothing in there.</summary>
    public static string GroupPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath ?? "YOUR-GROUP"}/-/settings/access_tokens";

    /// <summary>A top-level group's service accounts, whose tokens are made behind Manage access tokens; nothing is filled in there either.</summary>
    public static string ServiceAccountsPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath?.Split('/')[0] ?? "YOUR-GROUP"}/-/settings/service_accounts";
}
