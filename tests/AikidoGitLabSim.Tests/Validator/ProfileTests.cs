using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>Each documented set-up against a token made for it, and against one that was not.</summary>
public sealed class ProfileTests
{
    private static readonly string[] Three = ["read_api", "read_user", "read_repository"];
    private static readonly string[] Pushing = ["api", "write_repository"];
    private static readonly string[] Api = ["api"];

    [Theory]
    [InlineData("pat", TokenKind.Personal)]
    [InlineData("pat", TokenKind.ServiceAccount)]
    [InlineData("group-token", TokenKind.Group)]
    [InlineData("service-account", TokenKind.ServiceAccount)]
    [InlineData("self-managed", TokenKind.ServiceAccount)]
    [InlineData("self-managed", TokenKind.Personal)]
    [InlineData("mr-gating", TokenKind.ServiceAccount)]
    [InlineData("mr-gating", TokenKind.Personal)]
    [InlineData("autofix-cloud", TokenKind.Group)]
    [InlineData("autofix-self-managed", TokenKind.Personal)]
    public async Task A_token_made_as_the_set_up_says_meets_it_without_excess(string profile, TokenKind kind)
    {
        var gitLab = Made(kind, ScopesOf(profile));

        var report = await gitLab.ValidateAsync(request =>
            request with { Profile = ValidationProfiles.Parse(profile), Group = "acme", Strict = false });

        report.ExitCode.ShouldBe(0, ReportWriters.Human(report));
        report.Profile.ShouldBe(profile);
        report.ShouldEnd("scopes.excess", CheckStatus.Pass);
        report.Matrix.Single(match => match.Profile == profile).Fits.ShouldBe(true);
        gitLab.AskedPaths.ShouldContain(path => path.Contains($"min_access_level={Profiles.Find(profile)!.LeastAccessLevel}"));
    }

    [Theory]
    [InlineData("service-account", TokenKind.Personal)]
    [InlineData("mr-gating", TokenKind.Group)]
    [InlineData("autofix-cloud", TokenKind.Personal)]
    [InlineData("autofix-self-managed", TokenKind.Group)]
    public async Task A_token_of_another_kind_fails_and_the_cure_names_the_kind_to_make(string profile, TokenKind kind)
    {
        var report = await Made(kind, ScopesOf(profile))
            .ValidateAsync(request => request with { Profile = ValidationProfiles.Parse(profile), Group = "acme" });

        report.ShouldEnd("kind", CheckStatus.Fail, "E_KIND_PROFILE");
        report.Check("kind").Message.ShouldContain(Profiles.Find(profile)!.Title);
        report.RightToken.Kind.ShouldBe(Profiles.Find(profile)!.Kinds[0]);
    }

    [Fact]
    public async Task Where_api_is_asked_for_the_reading_scopes_lack_it_and_where_reading_is_api_is_too_much()
    {
        var lacking = await Made(TokenKind.ServiceAccount, Three)
            .ValidateAsync(request => request with { Profile = ValidationProfile.ServiceAccount });
        var excessive = await Made(TokenKind.ServiceAccount, ["api", "read_api"])
            .ValidateAsync(request => request with { Profile = ValidationProfile.ServiceAccount });

        lacking.Scopes!.Missing.ShouldBe(Api);
        lacking.Scopes.Excess.ShouldBeEmpty("what api includes anyway is no excess");
        excessive.ShouldEnd("scopes.excess", CheckStatus.Pass);
        lacking.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Only_personal_tokens_get_a_filled_in_form_and_the_others_are_told_what_to_choose()
    {
        var personal = await new ScriptedGitLab { Scopes = ["read_api"] }.ValidateAsync();
        var group = await Made(TokenKind.Group, ["read_api"])
            .ValidateAsync(request => request with { Profile = ValidationProfile.AutofixCloud, Group = "acme" });
        var service = await Made(TokenKind.ServiceAccount, ["read_api"]).ValidateAsync(request => request with { Group = "acme/team" });

        (personal.RightToken.Prefilled, group.RightToken.Prefilled, service.RightToken.Prefilled).ShouldBe((true, false, false));
        group.RightToken.Url.ShouldBe($"{ScriptedGitLab.Base}/groups/acme/-/settings/access_tokens");
        group.Check("scopes.required").Fix!.ShouldContain(
            "Add new token, role Developer, the latest date, tick api, write_repository, then Create group access token");
        service.RightToken.Url.ShouldBe($"{ScriptedGitLab.Base}/groups/acme/-/settings/service_accounts");
    }

    [Theory]
    [InlineData("15.11.13", "/-/profile/personal_access_tokens?", "set no date, then Create personal access token")]
    [InlineData("17.11.7-ee", "/-/user_settings/personal_access_tokens?", "set the latest date, then Create personal access token")]
    [InlineData("18.3.0-ee", "/-/user_settings/personal_access_tokens?", "then Create token")]
    [InlineData("18.11.5-ee", "/-/user_settings/personal_access_tokens?", "then Generate token")]
    [InlineData("19.2.0-ee", "/-/user_settings/personal_access_tokens/legacy/new?", "then Generate token")]
    public async Task Page_date_and_button_are_those_of_the_release(string version, string page, string steps)
    {
        var fix = (await new ScriptedGitLab { Version = version, Scopes = ["read_api"] }.ValidateAsync()).Check("scopes.required").Fix!;

        fix.ShouldContain(page);
        fix.ShouldContain(steps);
    }

    [Theory]
    [InlineData("16.2.0", "as its Owner: role Reporter")]
    [InlineData("16.3.0", "as its Owner: Add new token, role Reporter")]
    public async Task The_form_for_group_tokens_was_open_before_16_3(string version, string steps)
    {
        var gitLab = Made(TokenKind.Group, ["read_api"]);
        gitLab.Version = version;

        (await gitLab.ValidateAsync()).Check("scopes.required").Fix!.ShouldContain(steps);
    }

    [Theory]
    [InlineData("17.10.0-ee", "the API alone makes it")]
    [InlineData("17.11.0-ee", "then Create token")]
    [InlineData("18.11.0-ee", "then Generate token")]
    public async Task Service_accounts_had_no_page_before_17_11(string version, string steps)
    {
        var gitLab = Made(TokenKind.ServiceAccount, ["read_api"]);
        gitLab.Version = version;

        (await gitLab.ValidateAsync()).Check("scopes.required").Fix!.ShouldContain(steps);
    }

    [Fact]
    public async Task A_set_up_that_wants_an_end_warns_of_a_token_without_one()
    {
        var gitLab = Made(TokenKind.ServiceAccount, Api);
        gitLab.ExpiresAt = null;

        (await gitLab.ValidateAsync(request => request with { Profile = ValidationProfile.MergeRequestGating })).ShouldEnd("expiry",
            CheckStatus.Warn, "W_NEVER");
        (await gitLab.ValidateAsync(request => request with { Profile = ValidationProfile.ServiceAccount })).ShouldEnd("expiry",
            CheckStatus.Pass, "I_NEVER");
    }

    [Fact]
    public async Task A_role_below_the_set_ups_fails_in_its_words()
    {
        var gitLab = Made(TokenKind.ServiceAccount, Api).On("min_access_level=40", ScriptedGitLab.List());

        var report = await gitLab.ValidateAsync(request => request with { Profile = ValidationProfile.MergeRequestGating, Group = "acme" });

        report.ShouldEnd("projects", CheckStatus.Fail, "W_ROLE_LOW");
        report.Check("projects").Message.ShouldContain("Maintainer");
        report.ShouldEnd("consistency", CheckStatus.Pass);
    }

    [Fact]
    public async Task The_matrix_names_what_is_lacking_and_what_is_too_much_for_each_set_up()
    {
        var matrix = (await new ScriptedGitLab { Scopes = ["api", "sudo"] }.ValidateAsync()).Matrix;

        matrix.Length.ShouldBe(7);
        matrix.Single(match => match.Profile == "mr-gating").Excess.ShouldBe(["sudo"]);
        matrix.Single(match => match.Profile == "pat").Excess.ShouldBe(["sudo", "api"]);
        matrix.Single(match => match.Profile == "group-token").KindFits.ShouldBe(false);
    }

    private static string[] ScopesOf(string profile) => profile switch
    {
        "group-token" => ["read_api", "read_repository"],
        "pat" or "self-managed" => Three,
        "autofix-cloud" or "autofix-self-managed" => Pushing,
        _ => Api,
    };

    private static ScriptedGitLab Made(TokenKind kind, string[] scopes) => kind switch
    {
        TokenKind.Group => new() { Scopes = scopes, Username = "group_7_bot_0a1b2c", Bot = true },
        TokenKind.ServiceAccount => new() { Scopes = scopes, Bot = true },
        _ => new() { Scopes = scopes },
    };
}
