using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>The rules that need to know what the statements mean and whether they hold.</summary>
internal static partial class FactRules
{
    /// <summary>Reports facts on the page that are wrong.</summary>
    public static IEnumerable<LintFinding> Find(RuleContext page) =>
        [.. page.Report.Plan.Zip(page.Report.Statements).SelectMany(row => One(page, row.First, row.Second)), .. Contradictions(page),
            .. Subject(page), .. Unread(page)];

    private static IEnumerable<LintFinding> One(RuleContext page, PlannedStep step, JudgedStatement judged) =>
        [.. Wrong(step, judged), .. NeverExpiring(step, judged), .. SingularForSeveral(page, judged.Statement)];

    private static IEnumerable<LintFinding> Wrong(PlannedStep step, JudgedStatement judged)
    {
        var position = judged.Statement.Position;
        var wrong = judged.Verdicts.FirstOrDefault(CheckReport.IsWrong);
        var written = judged.Verdicts.FirstOrDefault(verdict => verdict.Instead is not null);
        if (step.Intent is StepIntent.GoToTokens or StepIntent.OpenForm or StepIntent.Submit && (wrong ?? written) is { } label)
            yield return new LintFinding("DOC-LABEL", LintSeverity.Warning, position, $"{label.Edition}: {label.Seen}", label.Instead);
        else if (wrong is not null
            && judged.Statement.Kind is StatementKind.Claim or StatementKind.Caveat or StatementKind.Action or StatementKind.Input
                or StatementKind.ScopeList)
            yield return new LintFinding("DOC-FACT", LintSeverity.Error, position, $"{wrong.Edition}: {wrong.Seen}", wrong.Instead);
    }

    private static IEnumerable<LintFinding> NeverExpiring(PlannedStep step, JudgedStatement judged)
    {
        if (step.Intent == StepIntent.ClearDate && !judged.Statement.Negated)
            yield return new LintFinding("DOC-SEC", LintSeverity.Warning, judged.Statement.Position,
                "The step asks for a token that never expires.", "Set an expiration date, and replace the token before that date.");
    }

    private static IEnumerable<LintFinding> SingularForSeveral(RuleContext page, Statement statement)
    {
        if (statement is { Kind: StatementKind.ScopeList, Values.Count: > 1 }
            && SingularScope().Match(ClauseOf(page.Page, statement)) is { Success: true } singular)
            yield return page
                .At("DOC-GRAMMAR", LintSeverity.Warning, statement.Position.Offset + singular.Index, singular.Length,
                "Several scopes are named, and \"scope\" is singular.", "scopes");
    }

    private static IEnumerable<LintFinding> Contradictions(RuleContext page)
    {
        var advice = page.Report.Plan.Where(step => step.Matched.Statement.Kind == StatementKind.Recommendation).ToArray();
        var account = advice.FirstOrDefault(step => step.Matched.Meaning.About.Contains("token.service-account"));
        var token = advice.FirstOrDefault(step => step.Matched.Meaning.About.Any(concept => concept is "token.group" or "token.personal")
            && step != account);
        if (account is not null && token is not null)
            yield return new LintFinding("DOC-CONTRA", LintSeverity.Error, token.Matched.Statement.Position,
                $"Line {account.Matched.Statement.Position.Line} recommends a service account, and this sentence another kind of token.",
                "Say for whom each recommendation is.");
    }

    private static IEnumerable<LintFinding> Subject(RuleContext page)
    {
        if (page.Report.Plan.All(step => step.Intent == StepIntent.Unknown))
            yield return page
                .At("DOC-SUBJECT", LintSeverity.Warning, 0, 0,
                "The page has no step that creates a GitLab access token, so that little can be checked.");
    }

    private static IEnumerable<LintFinding> Unread(RuleContext page) =>
        page.Page.NotUnderstood
            .Select(one =>
            new LintFinding("DOC-UNREAD", LintSeverity.Info, one.Position,
                $"\"{one.Text}\": the sentence is not understood and not checked."));

    private static string ClauseOf(HelpPage page, Statement statement) =>
        statement.Position is { Length: > 0, Offset: >= 0 } at && at.Offset + at.Length <= page.Text.Length
            ? page.Text.Substring(at.Offset, at.Length) : "";

    [GeneratedRegex(@"\bscope\b(?!s)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SingularScope();
}
