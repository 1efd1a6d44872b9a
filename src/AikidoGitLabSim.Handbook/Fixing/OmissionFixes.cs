using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Rules;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Adds what the page leaves out, behind the step that it belongs to.</summary>
internal static class OmissionFixes
{
    /// <summary>The sentences to insert into the page.</summary>
    public static IEnumerable<TextEdit> Of(FixContext context)
    {
        var missing = OmissionRules.Missing(context.Report, context.Editions).ToArray();
        return
        [
            .. Paragraph(context, [.. missing.Where(rule => rule.At == "start")], atStart: true),
            .. missing.Where(rule => rule.At is not ("start" or "end")).GroupBy(rule => PlaceOf(rule, context))
                .Select(same => Behind(same.Key, same, context)),
            .. Paragraph(context, [.. missing.Where(rule => rule.At == "end")], atStart: false),
        ];
    }

    private static PageItem PlaceOf(OmissionRule rule, FixContext context)
    {
        var step = context.Report.Plan
            .LastOrDefault(step => step.Intent.ToString() == rule.At && (rule.For == "any" || step.Token is null || step.Token == rule.For))
            ?? context.Report.Plan.Last(step => step.Intent != StepIntent.Unknown);
        return PageItem.Of(context.Page, step.Matched.Statement);
    }

    private static TextEdit Behind(PageItem item, IEnumerable<OmissionRule> rules, FixContext context)
    {
        var stop = context.Page.Text[item.ContentEnd - 1] is '.' or ':' or '!' or '?' ? "" : ".";
        return new TextEdit(item.ContentEnd, 0, $"{stop} {string.Join(" ", rules.Select(rule => rule.Add))}");
    }

    // Before the list of the procedure, or behind it.
    private static IEnumerable<TextEdit> Paragraph(FixContext context, OmissionRule[] rules, bool atStart)
    {
        if (rules is [])
            return [];
        var sentences = string.Join(" ", rules.Select(rule => rule.Add));
        var text = context.Page.Text;
        var steps = context.Report.Plan.Where(step => step.Intent != StepIntent.Unknown).Select(step => step.Matched.Statement).ToArray();
        if (!atStart)
            return [new TextEdit(text.Length, 0, $"{(text.EndsWith('\n') ? "" : "\n")}\n{sentences}\n")];
        var start = PageItem.Of(context.Page, steps[0]).Start;
        while (start > 0 && text[start] is ' ' or '\t')
            start = PageItem.LineStart(text, start - 1);
        return [new TextEdit(start, 0, $"{sentences}\n\n")];
    }
}
