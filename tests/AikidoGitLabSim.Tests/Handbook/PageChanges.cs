using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>The project's own page, changed in one thing: what is reported, at which statement, and whether it is true.</summary>
public sealed class PageChanges
{
    private const string Edition = "gitlab.com/premium/18.3";
    private const string Scopes = "`read_api`, `read_user` and `read_repository`";

    public static TheoryData<string, string, string> Facts => new()
    {
        { Scopes, "`read_api`, `read_user`, `read_repository` and `api`", "S-21 Changed: Holds, CannotBeDone" },
        { Scopes, "`read_api` and `read_repository`", "S-21 Changed: Holds" },
        { "`read_api`", "`read_apis`", "S-21 Changed: CannotBeDone" },
        { "4. Select **Create token**", "4. Select **Create Token**", "S-23 Changed: Holds, Differs" },
        { "**Add new token**", "**Add New Token**", "S-18 Changed: Holds" },
        { "User settings > Access Tokens", "User settings > Access tokens", "S-17 Changed: Holds" },
        { "**Create token**", "**Make token**", "S-23 Changed: Differs" },
        { "clear the expiration date", "do not clear the expiration date", "S-20 Changed: Holds" },
        { "we recommend a group", "we do not recommend a group", "S-12 Changed: NotCheckable" },
        { "They all work in the same way", "They do not all work in the same way", "S-11 Changed: Differs" },
        { "needs GitLab Premium", "needs GitLab Ultimate", "S-05 Changed: Differs" },
        { "GitLab.com offers", "Self-managed GitLab offers", "S-10 Changed: Differs" },
        { "with-a-service-account-token)", "with-another-token)", "S-02 Changed: Differs" },
        { "update-workspace-access-token)", "Update-Workspace-Access-Token)", "S-08 Changed: Holds" },
        { "id=\"creating-a-personal-access-token\"", "id=\"a-token\"", "S-09 Changed: NotCheckable" },
        { "4. Select", "4. If you are an Owner, select", "S-23 Changed: Holds, Differs" },
        { "For a **group access token**", "For a **project access token**", "S-15 Changed: Differs" },
        { "group page > Settings > Access", "group page > Access", "S-15 Changed: Differs" },
        { "on Aikido's page for access tokens", "on Aikido's page for repositories", "S-25 Changed: NotCheckable" },
        { "2. Select **Add new token**\n", "", "S-18 gone" },
        { "5. Copy the token and paste it", "5. Paste the token", "S-24 gone" },
        { "5. Copy", "5. Select **Save**\n6. Copy", "new: NotCheckable" },
        { "4. Select", "4. Select the `read_api` scope\n5. Select", "new: Holds" },
    };

    public static TheoryData<string, string> Forms => new()
    {
        { "\n", "\r\n" },
        { "\n", "  \n" },
        { "2. Select", "\n\n2. Select" },
        { "\n   ", "\n\t" },
        { "2. Select **Add new token**", "2. Select “**Add new token**”" },
        { "Add new token", "Add\u00a0new\u00a0token" },
        { "### Which token to choose", "### 🔑 Which token to choose" },
        { "4. Select", "4. ✅ Select" },
        { "### What Aikido does with the token", "### About the token" },
        { "4. Select **Create token**\n", "\n| Step | Do |\n|---|---|\n| 4 | Select **Create token** |\n\n" },
        { "**Create token**", "<b>Create token</b>" },
        { "**Create token**", "\"Create token\"" },
        { "3. Type a name for the token, clear the expiration date, and tick",
            "3. Type a name for the token\n4. Clear the expiration date\n5. Tick" },
        { "2. Select **Add new token**\n3. Type", "2. Select **Add new token**, type" },
        { "# Scan code", "\uFEFF# Scan code" },
        { "![The form for a new token with three scopes selected]", "![The form]" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Another_fact_is_reported_where_it_stands_and_judged(string before, string after, string expected) =>
        Reported(Changed(before, after)).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Another_form_changes_no_verdict_and_no_fact(string before, string after)
    {
        var report = Changed(before, after);

        report.Gone.ShouldBeEmpty();
        report.Statements.Where(judged => judged.Change is not (Change.Unchanged or Change.Reworded)).ShouldBeEmpty();
        report.Statements.Select(judged => (judged.Id, Outcomes(judged.Verdicts)))
            .ShouldBe(Changed("", "").Statements.Select(judged => (judged.Id, Outcomes(judged.Verdicts))));
    }

    private static CheckReport Changed(string before, string after)
    {
        var page = Checked.OwnPage;
        page.ShouldContain(before);
        return Checked.With(OwnPageCatalogue.Catalogue, before.Length == 0 ? page : page.Replace(before, after, StringComparison.Ordinal),
            Edition);
    }

    private static string Reported(CheckReport report) => string.Join("; ",
        report.Statements.Where(judged => judged.Change is not (Change.Unchanged or Change.Reworded))
            .Select(judged => (judged.Change == Change.New ? "new" : $"{judged.Id} {judged.Change}") + $": {Outcomes(judged.Verdicts)}")
            .Concat(report.Gone.Select(gone => $"{gone.Id} gone")));

    private static string Outcomes(IEnumerable<Verdict> verdicts) =>
        string.Join(", ", verdicts.Select(verdict => verdict.Outcome).Distinct().Order());
}
