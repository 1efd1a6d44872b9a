using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Rules;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Corrects a page for chosen editions.</summary>
/// <param name="checker">Judges the page after each pass.</param>
public sealed class PageFixer(PageChecker checker)
{
    private const int MostPasses = 8;
    private static readonly TokenBranch[] Tokens = [TokenBranch.Personal, TokenBranch.Group];

    /// <summary>Corrects the page until nothing is left to correct.</summary>
    /// <param name="page">The page.</param>
    /// <param name="editions">The editions that it has to be correct for.</param>
    public FixedPage Fix(HelpPage page, IReadOnlyList<EditionFacts> editions)
    {
        var current = Checked(page.Path, page.Text, editions);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var text = Numbers.InOrder(current.Page.Text, TextEdit.Apply(current.Page.Text, EditsOf(current)));
            var next = Checked(page.Path, text, editions);
            if (text == current.Page.Text || Wrong(next) > Wrong(current))
                break;
            current = next;
        }

        return new FixedPage(page.Path, page.Text, current.Page.Text);
    }

    private FixContext Checked(string path, string text, IReadOnlyList<EditionFacts> editions) =>
        new(checker.Check(PageReader.Read(path, text), editions, Tokens), editions);

    private static int Wrong(FixContext context) => context.Report.Statements.Sum(judged => judged.Verdicts.Count(CheckReport.IsWrong));

    // Steps first, for what they say decides what is missing; spelling last.
    private static TextEdit[] EditsOf(FixContext context)
    {
        TextEdit[] steps = [.. context.Report.Plan.Zip(context.Report.Statements).Where(row => NeedsFix(row.First, row.Second, context))
            .SelectMany(row => Edits(row.First, row.Second, context))];
        if (steps is not [])
            return steps;
        TextEdit[] omissions = [.. OmissionFixes.Of(context)];
        return omissions is not []
            ? omissions
            : [.. AltFixes.Of(context), .. WordRules.Find(new RuleContext(context.Report))
                .Where(finding => finding is { Rule: "DOC-TYPO", Instead: not null })
                .Select(finding => new TextEdit(finding.Position.Offset, finding.Position.Length, finding.Instead ?? ""))];
    }

    private static IEnumerable<TextEdit> Edits(PlannedStep step, JudgedStatement judged, FixContext context) =>
        step.Intent == StepIntent.Unknown ? AssertionFixes.Of(step, judged, context) : StepFixes.Of(step, judged, context);

    // A label in another case holds, and still gets the spelling of the newest release.
    private static bool NeedsFix(PlannedStep step, JudgedStatement judged, FixContext context) =>
        judged.Verdicts.Any(CheckReport.IsWrong)
        || (step.Intent == StepIntent.GoToTokens
            && judged.Verdicts.MaxBy(verdict => context.ReleaseOf(verdict.Edition))?.Instead is not null);
}
