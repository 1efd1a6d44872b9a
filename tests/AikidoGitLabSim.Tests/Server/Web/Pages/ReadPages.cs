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
        new("sign-in", Paid, Body, visit => visit.GoAsync("/users/sign_in"), "15.11"),
        new("home", Paid, Body, SignInAsync, "15.11"),
        new("user-menu", Paid, "#user-menu", visit => visit.Page.GetByTestId("user-menu-toggle").ClickAsync(), "15.11", "17.3"),
        new("edit-profile", Paid, Body, visit => visit.GoAsync("/-/profile"), "15.11", "17.3", "18.5", "18.10"),
        new("personal-tokens", Paid, Body, visit => visit.GoToPersonalTokensAsync(), "15.11", "16.3", "17.3", "17.7", "18.1", "18.5", "18.10", "18.11", "19.2"),
        new("personal-form", Paid, Panel, visit => visit.GoAsync(visit.PersonalForm), "15.11", "16.3", "17.3", "17.7", "18.1", "18.5", "18.10", "18.11", "19.2"),
        new("fine-grained-form", Paid, Panel, visit => visit.GoAsync($"{visit.PersonalTokens}/granular/new"), "15.11", "18.10", "18.11", "19.2"),
        new("revoke-dialog", Paid, Dialog, visit => RevokeAsync(visit, visit.PersonalTokens), "15.11", "18.1"),
        new("group-overview", Paid, Body, visit => visit.GoAsync("/acme"), "15.11"),
        new("group-tokens", Paid, Body, visit => visit.GoAsync(GroupTokens), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("group-form", Paid, Panel, visit => visit.GoAsync($"{GroupTokens}?new_token=1"), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("project-tokens", Paid, Body, visit => visit.GoAsync(ProjectTokens), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("service-accounts", Paid, Panel, visit => visit.GoAsync(ServiceAccounts), "15.11", "18.1", "18.10", "18.11"),
        new("service-account-dialog", Paid, Dialog, visit => visit.GoAsync($"{ServiceAccounts}?dialog=create"), "18.1"),
        new("service-account-tokens", Paid, Panel, visit => visit.GoAsync(visit.ServiceAccountTokens), "18.1"),
        new("not-found", Paid, Panel, visit => visit.GoAsync("/nobody/nothing"), "15.11"),
        new("personal-token-made", Paid, Panel, visit => MakeAsync(visit, visit.PersonalForm), "15.11", "16.3", "17.3", "17.7", "18.1", "18.5", "18.10", "18.11", "19.2"),
        new("group-token-made", Paid, Panel, visit => MakeAsync(visit, $"{GroupTokens}?new_token=1"), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("aikido", Paid, Body, visit => visit.GoToAikidoAsync(), "15.11"),
        new("aikido-not-taken", Paid, "main", visit => visit.HandOverAsync(Visit.Wanting), "15.11", "18.10", "18.11"),
        new("aikido-taken", Paid, "main", visit => visit.HandOverAsync(Visit.Good), "15.11", "16.3"),
        new("free-home", Free, Panel, SignInAsync, "15.11"),
        new("free-group-tokens", Free, Body, visit => visit.GoAsync(GroupTokens), "15.11", "16.3", "17.3", "17.7", "18.1", "18.11", "19.6"),
        new("free-project-tokens", Free, Panel, visit => visit.GoAsync(ProjectTokens), "15.11", "16.3", "17.3", "17.7", "18.1"),
        new("free-service-accounts", Free, Panel, visit => visit.GoAsync(ServiceAccounts), "15.11", "18.11"),
    ];

    /// <summary>Pages that are looked at and not read: they are made of what the others are made of. Somebody is signed in when they are opened.</summary>
    public static readonly IReadOnlyList<ReadPage> Unread =
    [
        new("groups", Paid, Body, visit => visit.GoAsync("/dashboard/groups"), "15.11"),
        new("projects", Paid, Body, visit => visit.GoAsync("/dashboard/projects"), "15.11"),
        new("project-overview", Paid, Body, visit => visit.GoAsync("/acme/shop"), "15.11"),
        new("person", Paid, Body, visit => visit.GoAsync("/joe"), "15.11"),
        new("group-settings", Paid, Body, visit => visit.GoAsync("/groups/acme/-/edit"), "15.11"),
        new("not-simulated", Paid, Body, visit => visit.GoAsync("/-/user_settings/ssh_keys"), "15.11"),
        new("form-with-errors", Paid, Body, visit => MakeNothingAsync(visit, visit.PersonalForm), "15.11", "16.3", "18.1", "18.10"),
        new("group-form-with-errors", Paid, Body, visit => MakeNothingAsync(visit, $"{GroupTokens}?new_token=1"), "15.11", "16.3", "18.1"),
        new("group-revoke-dialog", Paid, Body, visit => RevokeAsync(visit, GroupTokens), "15.11"),
        new("service-account-dialog-open", Paid, Body, visit => visit.GoAsync($"{ServiceAccounts}?dialog=create"), "18.1"),
        new("service-account-form", Paid, Body, visit => visit.GoAsync($"{visit.ServiceAccountTokens}?new_token=1"), "18.1"),
        new("aikido-start", Paid, Body, visit => visit.GoToAikidoAsync("/"), "15.11"),
        new("aikido-nothing-pasted", Paid, Body, visit => visit.HandOverAsync(""), "15.11"),
        new("aikido-unknown-token", Paid, Body, visit => visit.HandOverAsync("correct horse battery staple"), "15.11"),
    ];

    /// <summary>Whether opening a page is signing in.</summary>
    public static bool SignsIn(ReadPage page) => page.OpenAsync == SignInAsync;

    private static Task SignInAsync(Visit visit) => visit.SignInAsync();

    private static async Task RevokeAsync(Visit visit, string tokens)
    {
        await visit.GoAsync(tokens);
        await visit.GoAsync((await visit.Page.Locator("[data-testid=revoke-button], [data-qa-selector=revoke_button]").First.GetAttributeAsync("href"))!);
    }

    private static async Task MakeAsync(Visit visit, string form)
    {
        await visit.GoAsync(form);
        await visit.FillInAsync("read_api", "read_repository");
        await visit.MakeAsync();
    }

    private static async Task MakeNothingAsync(Visit visit, string form)
    {
        await visit.GoAsync(form);
        await visit.Page.GetByLabel("Expiration date", new() { Exact = true }).FillAsync("1999-01-01");
        await visit.Page.Locator("[data-testid=create-token-button], [data-qa-selector=create_token_button]").ClickAsync();
    }
}
