using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Corrects a page for chosen editions.</summary>
/// <param name="checker">Judges the page after each pass.</param>
public sealed class PageFixer(PageChecker checker)
{
    private const int MostPasses = 8;
    private static readonly TokenKind[] Tokens = [TokenKind.Personal, TokenKind.Group];

    /// <summary>Corrects the page until nothing is left to correct.</summary>
    /// <param name="page">The page.</param>
    /// <param name="editions">The editions that it has to be correct for.</param>
    public FixedPage Fix(HelpPage page, IReadOnlyList<EditionFacts> editions)
    {
        var text = page.Text;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var next = Numbers.InOrder(text, Pass(PageReader.Read(page.Path, text), editions));
            if (next == text)
                break;
            text = next;
        }

        return new FixedPage(page.Path, page.Text, text);
    }

    private string Pass(HelpPage page, IReadOnlyList<EditionFacts> editions)
    {
        var context = new FixContext(checker.Check(page, editions, Tokens), editions);
        var statements = context.Report.Plan.Zip(context.Report.Statements).Where(row => NeedsFix(row.First, row.Second)).SelectMany(row => Edits(row.First, row.Second, context)).ToArray();
        return TextEdit.Apply(page.Text, statements is [] ? OmissionFixes.Of(context) : statements);
    }

    private static IEnumerable<TextEdit> Edits(PlannedStep step, JudgedStatement judged, FixContext context) =>
        step.Intent == StepIntent.Unknown ? AssertionFixes.Of(step, judged, context) : StepFixes.Of(step, judged, context);

    // A label in another case, or a menu of which the second entry is not named, holds and still gets its correct words.
    private static bool NeedsFix(PlannedStep step, JudgedStatement judged) =>
        judged.Verdicts.Any(CheckReport.IsWrong)
        || (step.Intent == StepIntent.GoToTokens && judged.Verdicts.Any(verdict => verdict.Instead is not null));
}
