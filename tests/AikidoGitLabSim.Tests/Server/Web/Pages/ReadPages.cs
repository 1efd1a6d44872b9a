namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>The pages that are read, in the order in which they are visited: those that make a token come last.</summary>
internal static class ReadPages
{
    public const string Paid = "premium";
    public const string Free = "free";

    private const string GroupTokens = "/groups/acme/-/settings/access_tokens";
    private const string ProjectTokens = "/acme/shop/-/settings/access_tokens";
    private const string ServiceAccounts = "/groups/acme/-/settings/service_accounts";

    private const string Body = "body";
    private const string Panel = ".panel";
    private const string Dialog = "dialog";

    public static readonly IReadOnlyList<ReadPage> All =
    [
        new("sign-in", Paid, Body, incoming => incoming.GoAsync("/users/sign_in"), "15.11"),
        new("home", Paid, Body, SignInAsync, "15.11", "16.3"),
        new("user-menu", Paid, "#user-menu", incoming => incoming.Page.GetByTestId("user-menu-toggle").ClickAsync(), "15.11", "17.3"),
        new("edit-profile", Paid, Body, incoming => incoming.GoAsync("/-/profile"), "15.11", "16.3", "17.3", "18.5", "18.10"),
        new("personal-tokens", Paid, Body, incoming => incoming.GoToPersonalTokensAsync(), "15.11", "16.3", "17.3", "17.7", "18.1", "18.5",
            "18.10", "18.11", "19.2"),
        new("personal-form", Paid, Panel, incoming => incoming.GoAsync(incoming.PersonalForm), "15.11", "16.3", "17.3", "17.7", "18.1",
            "18.5", "18.10", "18.11", "19.2"),
        new("fine-grained-form", Paid, Panel, incoming => incoming.GoAsync($"{incoming.PersonalTokens}/granular/new"), "15.11", "17.3",
            "18.10", "18.11", "19.2"),
        new("revoke-dialog", Paid, Dialog, incoming => RevokeAsync(incoming, incoming.PersonalTokens), "15.11", "18.1", "18.10", "18.11",
            "19.2"),
        new("group-overview", Paid, Body, incoming => incoming.GoAsync("/acme"), "15.11", "16.3"),
        new("group-tokens", Paid, Body, incoming => incoming.GoAsync(GroupTokens), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("group-form", Paid, Panel, incoming => incoming.GoAsync($"{GroupTokens}?new_token=1"), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("project-tokens", Paid, Body, incoming => incoming.GoAsync(ProjectTokens), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("service-accounts", Paid, Panel, incoming => incoming.GoAsync(ServiceAccounts), "15.11", "17.3", "18.1", "18.10", "18.11"),
        new("service-account-dialog", Paid, Dialog, incoming => incoming.GoAsync($"{ServiceAccounts}?dialog=create"), "18.1"),
        new("service-account-tokens", Paid, Panel, incoming => incoming.GoAsync(incoming.ServiceAccountTokens), "18.1"),
        new("not-found", Paid, Panel, incoming => incoming.GoAsync("/nobody/nothing"), "15.11", "17.3"),
        new("personal-token-made", Paid, Panel, incoming => MakeAsync(incoming, incoming.PersonalForm), "15.11", "16.3", "17.3", "17.7",
            "18.1", "18.5", "18.10", "18.11", "19.2"),
        new("group-token-made", Paid, Panel, incoming => MakeAsync(incoming, $"{GroupTokens}?new_token=1"), "15.11", "16.3", "17.3",
            "17.7", "18.1"),
        new("aikido", Paid, Body, incoming => incoming.GoToAikidoAsync(), "15.11"),
        new("aikido-not-taken", Paid, "main", incoming => incoming.HandOverAsync(EditionBrowser.Wanting), "15.11", "17.3",
            "18.10", "18.11", "19.2"),
        new("aikido-taken", Paid, "main", incoming => incoming.HandOverAsync(EditionBrowser.Good), "15.11", "16.3"),
        new("free-home", Free, Panel, SignInAsync, "15.11"),
        new("free-group-tokens", Free, Body, incoming => incoming.GoAsync(GroupTokens), "15.11", "16.3", "17.3", "17.7", "18.1",
            "18.11", "19.6"),
        new("free-project-tokens", Free, Panel, incoming => incoming.GoAsync(ProjectTokens), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("free-service-accounts", Free, Panel, incoming => incoming.GoAsync(ServiceAccounts), "15.11", "17.3", "18.11"),
    ];

    /// <summary>Pages that are looked at and not read: they are made of what the others are made of. Somebody is signed in when they are
    /// opened.</summary>
    public static readonly IReadOnlyList<ReadPage> Unread =
    [
        new("groups", Paid, Body, incoming => incoming.GoAsync("/dashboard/groups"), "15.11"),
        new("projects", Paid, Body, incoming => incoming.GoAsync("/dashboard/projects"), "15.11"),
        new("project-overview", Paid, Body, incoming => incoming.GoAsync("/acme/shop"), "15.11"),
        new("person", Paid, Body, incoming => incoming.GoAsync("/joe"), "15.11"),
        new("group-settings", Paid, Body, incoming => incoming.GoAsync("/groups/acme/-/edit"), "15.11"),
        new("not-simulated", Paid, Body, incoming => incoming.GoAsync("/-/user_settings/ssh_keys"), "15.11"),
        new("form-with-errors", Paid, Body, incoming => MakeNothingAsync(incoming, incoming.PersonalForm), "15.11", "16.3",
            "18.1", "18.10"),
        new("group-form-with-errors", Paid, Body, incoming => MakeNothingAsync(incoming, $"{GroupTokens}?new_token=1"), "15.11",
            "16.3", "18.1"),
        new("group-revoke-dialog", Paid, Body, incoming => RevokeAsync(incoming, GroupTokens), "15.11"),
        new("service-account-dialog-open", Paid, Body, incoming => incoming.GoAsync($"{ServiceAccounts}?dialog=create"), "18.1"),
        new("service-account-form", Paid, Body, incoming => incoming.GoAsync($"{incoming.ServiceAccountTokens}?new_token=1"), "18.1"),
        new("aikido-start", Paid, Body, incoming => incoming.GoToAikidoAsync("/"), "15.11"),
        new("aikido-nothing-pasted", Paid, Body, incoming => incoming.HandOverAsync(""), "15.11"),
        new("aikido-unknown-token", Paid, Body, incoming => incoming.HandOverAsync("correct horse battery staple"), "15.11"),
    ];

    /// <summary>Whether opening a page is signing in.</summary>
    public static bool SignsIn(ReadPage page) => page.OpenAsync == SignInAsync;

    private static Task SignInAsync(EditionBrowser incoming) => incoming.SignInAsync();

    private static async Task RevokeAsync(EditionBrowser incoming, string tokens)
    {
        await incoming.GoAsync(tokens);
        await incoming.GoAsync((await incoming.Page.Locator(
            "[data-testid=revoke-button], [data-qa-selector=revoke_button]").First.GetAttributeAsync("href"))!);
    }

    private static async Task MakeAsync(EditionBrowser incoming, string form)
    {
        await incoming.GoAsync(form);
        await incoming.FillInAsync("read_api", "read_repository");
        await incoming.MakeAsync();
    }

    private static async Task MakeNothingAsync(EditionBrowser incoming, string form)
    {
        await incoming.GoAsync(form);
        await incoming.Page.GetByLabel("Expiration date", new() { Exact = true }).FillAsync("1999-01-01");
        await incoming.Page.Locator("[data-testid=create-token-button], [data-qa-selector=create_token_button]").ClickAsync();
    }
}
