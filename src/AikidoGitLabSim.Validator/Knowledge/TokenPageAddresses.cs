using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>The pages on which tokens are created. The page for personal tokens has moved twice; the rows say when.</summary>
internal static class TokenPageAddresses
{
    /// <summary>The button that makes a group's token.</summary>
    public const string GroupButton = "Create group access token";

    private const string SharedForm = "Create token";
    private const string LegacyForm = "/-/user_settings/personal_access_tokens/legacy/new";
    private const string UserSettings = "/-/user_settings/personal_access_tokens";

    // app/controllers/user_settings/personal_access_tokens_controller.rb, legacy_new; config/routes/user_settings.rb, 16.8;
    // config/routes/profile.rb before.
    private static readonly (ReleaseNumber Since, bool OnGitLabCom, string Path)[] Personal =
    [
        (Releases.FineGrainedForm, false, LegacyForm),
        (new(18, 10), true, LegacyForm),
        (new(16, 8), false, UserSettings),
        (Releases.First, false, "/-/profile/personal_access_tokens"),
    ];

    // 18.9 is bracketed by what was seen of 18.8 and 18.10.
    private static readonly ReleaseTable<string> Buttons = new(
        new(new(18, 9), "Generate token", "app/assets/javascripts/personal_access_tokens"),
        new(new(18, 1), SharedForm, "app/assets/javascripts/vue_shared/access_tokens"),
        new(Releases.First, "Create personal access token", "app/views/user_settings/personal_access_tokens/index.html.haml"));

    private static readonly ReleaseTable<bool> GroupFormOpen = new(
        new(new(16, 3), false, "app/views/groups/settings/access_tokens/index.html.haml"),
        new(Releases.First, true, "app/views/groups/settings/access_tokens/index.html.haml"));

    /// <summary>
    /// The forms for a personal token with name and scopes already filled in, each with the release from which on it is right: one where
    /// the release
    /// is known, else the newest and the one before it.
    /// </summary>
    public static ImmutableArray<(string Url, string Since)> PersonalForms(string baseUrl, ReleaseNumber? version, bool onGitLabCom,
        IEnumerable<string> scopes)
    {
        var query = $"?name=Aikido&scopes={string.Join(",", scopes)}";
        return (version ?? (onGitLabCom ? Releases.Newest : null)) is { } known
            ? [Row(Personal.First(row => known.IsAtLeast(row.Since) && (onGitLabCom || !row.OnGitLabCom)))]
            : [Row(Personal[0]), Row(Personal[2])];

        (string, string) Row((ReleaseNumber Since, bool OnGitLabCom, string Path) row) =>
            (baseUrl + row.Path + query, row.Since.ToString());
    }

    /// <summary>The button that makes a personal token or a service account's; null where the release is not known.</summary>
    public static string? Button(ReleaseNumber? version, bool onGitLabCom, TokenKind kind) =>
        (version ?? (onGitLabCom ? Releases.Newest : null)) switch
        {
            null => null,
            { } before when kind == TokenKind.ServiceAccount && before.IsBefore(Buttons.NewestSince) => SharedForm,
            { } known => Buttons.At(known),
        };

    /// <summary>Whether a group's token page shows its form at once and not behind a button.</summary>
    public static bool GroupFormIsOpen(ReleaseNumber? version) => version is not null && GroupFormOpen.At(version);

    /// <summary>A group's token page; GitLab fills nothing in there.</summary>
    public static string GroupPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath ?? "YOUR-GROUP"}/-/settings/access_tokens";

    /// <summary>A top-level group's service accounts, whose tokens are made behind Manage access tokens; nothing is filled in there
    /// either.</summary>
    public static string ServiceAccountsPage(string baseUrl, string? groupPath) =>
        $"{baseUrl}/groups/{groupPath?.Split('/')[0] ?? "YOUR-GROUP"}/-/settings/service_accounts";
}
