using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>The labels of each page of access tokens, by edition.</summary>
internal static class TokenPages
{
    private const string SharedForm = "app/assets/javascripts/vue_shared/access_tokens/components/access_token_form.vue";

    private const string OldForm = "app/views/shared/access_tokens/_form.html.haml @07b1e269";
    private const string NewApp = "app/assets/javascripts/access_tokens/components/new_access_token_app.vue @800235cc";

    private static readonly VersionRange SentenceCase = VersionRange.From("17.3");
    private static readonly VersionRange HasDescription = VersionRange.From("17.7");
    private static readonly VersionRange HasIps = VersionRange.From("17.8");
    private static readonly VersionRange HasInactive = VersionRange.From("17.9");

    private static readonly History<string> MenuItems = new(
        new HistoryRow<string>("15.11", "Access Tokens", "lib/sidebars/user_settings/menus/access_tokens_menu.rb @0ce62378"),
        new HistoryRow<string>("17.3", "Access tokens", "gitlab-org/gitlab MR 161074"));

    private static readonly History<string> PersonalMenuItems =
        new([.. MenuItems.Rows, new("18.5", "Personal access tokens", "gitlab-org/gitlab MR 205955, bracketed")]);

    private static readonly History<string> SharedSubmit = new(
        new HistoryRow<string>("15.11", "Create token", $"{SharedForm} @0286e4c6"),
        new HistoryRow<string>("18.9", "Generate token", $"{SharedForm} @d0dd5640, bracketed"));

    private static readonly History<bool> SharedClearButton = new(
        new HistoryRow<bool>("15.11", true, $"{SharedForm} @0286e4c6"),
        new HistoryRow<bool>("19.1", false, $"{SharedForm} at 19.1, bracketed: drawn only where no date is asked for"));

    private static readonly History<string?> AddButtons = new(
        new HistoryRow<string?>("15.11", null, "app/views/groups/settings/access_tokens/index.html.haml @03717bbc"),
        new HistoryRow<string?>("16.3", "Add new token", "gitlab-org/gitlab MR 127853, bracketed"));

    // {0} is the kind, such as group access token.
    private static readonly History<string> LegacySubmit = Always("Create {0}", OldForm);
    private static readonly History<string> LegacyAlert = Always("Your new {0} has been created.", NewApp);
    private static readonly History<string> LegacyCreated = Always("Your new {0}", NewApp);
    private static readonly History<string> LegacyCopy = Always("Copy {0}", NewApp);
    private static readonly History<string> SharedCreated =
        Always("Your token", "app/assets/javascripts/vue_shared/access_tokens/components/access_token.vue @049eb5de");
    private static readonly History<string> SharedCopy =
        Always("Copy token", "app/assets/javascripts/vue_shared/access_tokens/components/access_token.vue @049eb5de");

    // {0} is revoke or rotate, {1} the kind of token, {{0}} the token's name.
    private static readonly History<string> LegacyQuestion = Always(
        "Are you sure you want to {0} the {1} \"{{0}}\"? This action cannot be undone. Any tools that rely on this access token will stop "
        + "working.", "app/assets/javascripts/access_tokens/components/access_token_table_app.vue @0286e4c6");
    private static readonly History<string> SharedQuestion = Always(
        "Are you sure you want to {0} the token {{0}}? This action cannot be undone. Any tools that rely on this access token will stop "
        + "working.", "app/assets/javascripts/vue_shared/access_tokens/components/access_token_table.vue");
    private static readonly History<string> DropdownQuestion = Always(
        "Are you sure you want to {0} the token {{0}}? This action cannot be undone. Any tools that rely on this token will no longer have "
        + "access to GitLab.", "app/assets/javascripts/personal_access_tokens/components/personal_access_token_actions.vue @3919ad72");

    private static readonly History<string?> Badges = new(
        new HistoryRow<string?>("15.11", "Beta", "doc/auth/tokens/fine_grained_access_tokens.md at 18.10"),
        new HistoryRow<string?>("19.2", null, "gitlab-org/gitlab MR 244047"));

    /// <summary>What changed about the labels over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("labels", "menu: group and project access tokens", MenuItems),
        NamedHistory.Of("labels", "menu: personal access tokens", PersonalMenuItems),
        NamedHistory.Of("labels", "button that opens the form", AddButtons),
        NamedHistory.Of("labels", "button that makes a token, older form", LegacySubmit),
        NamedHistory.Of("labels", "message about a new token, older form", LegacyAlert),
        NamedHistory.Of("labels", "field with a new token, older form", LegacyCreated),
        NamedHistory.Of("labels", "button that copies a new token, older form", LegacyCopy),
        NamedHistory.Of("labels", "field with a new token, newer form", SharedCreated),
        NamedHistory.Of("labels", "button that copies a new token, newer form", SharedCopy),
        NamedHistory.Of("labels", "button that makes a token, newer form", SharedSubmit),
        NamedHistory.Of("labels", "button that clears the date, newer form", SharedClearButton, shown => shown ? "yes" : null),
        NamedHistory.Of("labels", "question before an action, older page", LegacyQuestion),
        NamedHistory.Of("labels", "question before an action, newer page", SharedQuestion),
        NamedHistory.Of("labels", "question before an action, newest page of personal tokens", DropdownQuestion),
        NamedHistory.Of("labels", "badge of fine-grained tokens", Badges),
        NamedHistory.Of("labels", "page titles", SentenceCase, "gitlab-org/gitlab MR 161074", "Sentence case", "Title Case"),
        NamedHistory.Of("labels", "field Token description", HasDescription, "gitlab-org/gitlab MR 169954"),
        NamedHistory.Of("labels", "column Last Used IPs", HasIps, "doc/user/profile/personal_access_tokens.md"),
        NamedHistory.Of("labels", "table of inactive tokens", HasInactive, "doc/user/group/settings/group_access_tokens.md"),
    ];

    /// <summary>The page of personal access tokens.</summary>
    public static TokenPageLabels Personal(Edition edition)
    {
        var layout = TokenPageLayouts.OfPersonal(edition);
        return layout switch
        {
            TokenPageLayout.OpenForm or TokenPageLayout.Card => Legacy(edition, layout, "personal", "user", "personal_access_token") with
            {
                MenuItem = PersonalMenuItems.At(edition.Version),
                ShowsInactive = false,
            },
            TokenPageLayout.Shared => Shared(edition),
            _ => Shared(edition) with
            {
                Layout = layout,
                Question = DropdownQuestion.At(edition.Version),
                AddButton = "Generate token",
                CreatedPanel = "Token details",
                CreatedLabel = "Your personal access token",
                CopyButton = "Copy"
            },
        };
    }

    /// <summary>Tokens of a group or project.</summary>
    public static TokenPageLabels Of(ResourceKind kind, Edition edition) =>
        Legacy(edition, TokenPageLayouts.OfResource(edition), kind == ResourceKind.Group ? "group" : "project",
            kind == ResourceKind.Group ? "group" : "project", "resource_access_token");

    /// <summary>Tokens of a service account.</summary>
    public static TokenPageLabels ServiceAccount(Edition edition) => Shared(edition);

    private static TokenPageLabels Legacy(Edition edition, TokenPageLayout layout, string word, string owner, string prefix)
    {
        var kind = $"{word} access token";
        var opens = layout == TokenPageLayout.Card;
        var sentence = $"{kind}s";
        string Say(History<string> words) => string.Format(CultureInfo.InvariantCulture, words.At(edition.Version), kind);
        return new TokenPageLabels
        {
            Layout = layout,
            Title = SentenceCase.Holds(edition.Version) ? Capital(sentence) : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(sentence),
            MenuItem = MenuItems.At(edition.Version),
            Kind = kind,
            Owner = owner,
            Prefix = prefix,
            AddButton = AddButtons.At(edition.Version),
            SubmitButton = Say(LegacySubmit),
            CancelButton = opens ? "Cancel" : null,
            DescriptionLabel = HasDescription.Holds(edition.Version) ? "Token description" : null,
            CreatedLabel = Say(LegacyCreated),
            CopyButton = Say(LegacyCopy),
            CreatedAlert = Say(LegacyAlert),
            DrawsClearButton = true,
            Question = LegacyQuestion.At(edition.Version),
            Rotates = HasDescription.Holds(edition.Version),
            ShowsIps = HasIps.Holds(edition.Version),
            ShowsInactive = HasInactive.Holds(edition.Version),
        };
    }

    private static TokenPageLabels Shared(Edition edition) => new()
    {
        Layout = TokenPageLayout.Shared,
        Title = "Personal access tokens",
        MenuItem = PersonalMenuItems.At(edition.Version),
        Kind = "token",
        Owner = "user",
        Prefix = "personal_access_token",
        AddButton = AddButtons.At(edition.Version),
        SubmitButton = SharedSubmit.At(edition.Version),
        CancelButton = "Cancel",
        DescriptionLabel = "Description",
        DescriptionIsOptional = true,
        CreatedLabel = SharedCreated.At(edition.Version),
        CopyButton = SharedCopy.At(edition.Version),
        DrawsClearButton = SharedClearButton.At(edition.Version),
        ChecksItself = true,
        Question = SharedQuestion.At(edition.Version),
        Rotates = true,
        ShowsIps = true,
        FineGrainedBadge = Badges.At(edition.Version),
    };

    private static History<string> Always(string value, string source) => new(new HistoryRow<string>("15.11", value, source));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
