using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Where on a GitLab a token is made. The page for one's own tokens has moved twice; the rows say when.</summary>
internal static class TokenPages
{
    /// <summary>The button that makes a group's token.</summary>
    public const string GroupButton = "Create group access token";

    private const string SharedForm = "Create token";
    private const string LegacyForm = "/-/user_settings/personal_access_tokens/legacy/new";
    private const string UserSettings = "/-/user_settings/personal_access_tokens";

    /// <summary>The first self-managed release that has the form behind a menu of its own, and fine-grained tokens beside it (flag <c>granular_personal_access_tokens</c>).</summary>
    public static readonly GitLabVersion FineGrainedFormSince = new(19, 2);

    /// <summary>The first release with a page for service accounts (<c>doc/user/profile/service_accounts.md</c>).</summary>
    public static readonly GitLabVersion ServiceAccountsSince = new(17, 11);

    // app/controllers/user_settings/personal_access_tokens_controller.rb, legacy_new; config/routes/user_settings.rb, 16.8; config/routes/profile.rb before.
    private static readonly (GitLabVersion Since, bool OnGitLabCom, string Path)[] Personal =
    [
        (FineGrainedFormSince, false, LegacyForm),
        (new(18, 10), true, LegacyForm),
        (new(16, 8), false, UserSettings),
        (new(0, 0), false, "/-/profile/personal_access_tokens"),
    ];

    // Each with the first release that has it; 18.9 is bracketed by what was seen of 18.8 and 18.10 (app/assets/javascripts/vue_shared/access_tokens).
    private static readonly (GitLabVersion Since, string Label)[] Buttons =
        [(new(18, 9), "Generate token"), (new(18, 1), SharedForm), (new(0, 0), "Create personal access token")];

    // Until 16.3 the page of a group's tokens shows its form at once (app/views/groups/settings/access_tokens).
    private static readonly GitLabVersion GroupFormBehindButton = new(16, 3);

    // GitLab.com is always at the newest.
    private static readonly GitLabVersion Newest = new(99, 0);

    /// <summary>
    /// The forms for a personal token with name and scopes already filled in, each with the release from which on it is right: one where the release
    /// is known, else the newest and the one before it.
    /// </summary>
    public static ImmutableArray<(string Url, string Since)> PersonalForms(string baseUrl, GitLabVersion? version, bool onGitLabCom, IEnumerable<string> scopes)
    {
        var query = $"?name=Aikido&scopes={string.Join(",", scopes)}";
        return (version ?? (onGitLabCom ? Newest : null)) is { } known
            ? [Row(Personal.First(row => known.IsAtLeast(row.Since) && (onGitLabCom || !row.OnGitLabCom)))]
            : [Row(Personal[0]), Row(Personal[2])];

        (string, string) Row((GitLabVersion Since, bool OnGitLabCom, string Path) row) => (baseUrl + row.Path + query, row.Since.ToString());
    }

    /// <summary>The button that makes a personal token or a service account's; null where the release is not known.</summary>
    public static string? Button(GitLabVersion? version, bool onGitLabCom, TokenKind kind) => (version ?? (onGitLabCom ? Newest : null)) switch
    {
        null => null,
        { } before when kind == TokenKind.ServiceAccount && before.IsBefore(Buttons[0].Since) => SharedForm,
        { } known => Buttons.First(row => known.IsAtLeast(row.Since)).Label,
    };

    /// <summary>Whether a group's token page shows its form at once, as before 16.3.</summary>
    public static bool GroupFormIsOpen(GitLabVersion? version) => version?.IsBefore(GroupFormBehindButton) == true;

    /// <summary>A group's token page; GitLab fills nothing in there.</summary>
    public static string GroupPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath ?? "YOUR-GROUP"}/-/settings/access_tokens";

    /// <summary>A top-level group's service accounts, whose tokens are made behind Manage access tokens; nothing is filled in there either.</summary>
    public static string ServiceAccountsPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath?.Split('/')[0] ?? "YOUR-GROUP"}/-/settings/service_accounts";
}
