using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Corrects steps: labels and paths in place where one wording holds for all, alternatives elsewhere.</summary>
internal static class StepFixes
{
    private const string LeadIn = "Do one of the following:";

    /// <summary>The edits of a step that does not hold.</summary>
    public static IEnumerable<TextEdit> Of(PlannedStep step, JudgedStatement judged, FixContext context)
    {
        if (judged.Change == Change.New && judged.Verdicts.Any(verdict => verdict.Instead == "Delete the repeated step."))
            return [Deletion(step, context)];
        return step.Intent switch
        {
            StepIntent.SelectScopes => ScopeFixes.Of(step, context),
            StepIntent.ClearDate or StepIntent.OtherDeed =>
                [Clause(step, StepTexts.Of(step.Intent, context.Editions[0].Personal) ?? "", context.Page)],
            StepIntent.GoToTokens when step.Token is null && HasWays(step, context) =>
                [Content(PageItem.Of(context.Page, step.Matched.Statement), LeadIn)],
            StepIntent.GoToTokens or StepIntent.OpenForm or StepIntent.ChooseKind or StepIntent.Submit or StepIntent.Done =>
                Rewritten(step, context),
            _ => [],
        };
    }

    private static IEnumerable<TextEdit> Rewritten(PlannedStep step, FixContext context)
    {
        var alternatives = Alternative.Of(step, context);
        var item = PageItem.Of(context.Page, step.Matched.Statement);
        if (alternatives is [])
            return step.Token == "group" ? [Limited(step, item, context)] : [Deletion(step, context)];
        if (alternatives is [{ Condition: "" } same])
            return [Label(step, same.Text, context)];
        if (step is { Intent: StepIntent.GoToTokens, Token: not null }
            && alternatives is [var one] && !one.Condition.Contains(" on ", StringComparison.Ordinal))
            return [Path(step, one.Text, context) ?? Content(item, one.Sentence)];
        return IsItemOfItsOwn(step, item, context)
            ? [.. alternatives.SkipLast(1).Select(other => new TextEdit(item.Start, 0, $"{item.Marker}{other.Sentence}\n")),
                Content(item, alternatives[^1].Sentence)]
            : [Clause(step, string.Join("; ", alternatives.Select(other => other.Sentence)), context.Page)];
    }

    // The branch stays, for those who have another tier.
    private static TextEdit Limited(PlannedStep step, PageItem item, FixContext context)
    {
        var text = context.Page.Text[item.ContentStart..item.ContentEnd];
        var condition = Alternative.ConditionOf(TokenBranch.Group, "", step, context);
        var menu = StepTexts.Of(StepIntent.GoToTokens, context.Editions[0].Group) ?? text;
        return Content(item, $"{condition}: {menu}");
    }

    private static bool HasWays(PlannedStep step, FixContext context) =>
        context.Report.Plan.Any(other => other != step && other.Intent == StepIntent.GoToTokens && other.Token is not null);

    private static bool IsAlone(PlannedStep step, PageItem item, FixContext context) =>
        context.Report.Plan.All(other => other == step || !item.Holds(other.Matched.Statement));

    private static bool IsItemOfItsOwn(PlannedStep step, PageItem item, FixContext context) =>
        item.Marker.Length > 0 && IsAlone(step, item, context);

    // Only the label changes where the step names one, and has to name one.
    private static TextEdit Label(PlannedStep step, string text, FixContext context)
    {
        var statement = step.Matched.Statement;
        return text.Split("**") is [_, var label, ""] && statement.TargetPositions is [.., { Length: > 0 } position]
            && statement.Target.Count == 1
            ? new TextEdit(position.Offset, position.Length, Within(context.Page.Text, position.Offset, position.Length, label))
            : Clause(step, text, context.Page);
    }

    private static TextEdit? Path(PlannedStep step, string text, FixContext context)
    {
        var positions = step.Matched.Statement.TargetPositions;
        if (positions is not [{ Length: > 0 } first, .., { Length: > 0 } last] || last.Offset < first.Offset)
            return null;
        var source = context.Page.Text[first.Offset..(last.Offset + last.Length)];
        return source.Contains('\n', StringComparison.Ordinal) ? null
            : new TextEdit(first.Offset, source.Length, text[text.IndexOf("your ", StringComparison.Ordinal)..]
            .Replace("your ", "", StringComparison.Ordinal));
    }

    // A position may include the quotes or asterisks around the label.
    private static string Within(string text, int offset, int length, string label)
    {
        var source = text.Substring(offset, length);
        var bare = source.Trim('"', '“', '”', '*', '`', '\'');
        return bare.Length == 0 ? label : source.Replace(bare, label, StringComparison.Ordinal);
    }

    private static TextEdit Content(PageItem item, string text) => new(item.ContentStart, item.ContentEnd - item.ContentStart, text);

    private static TextEdit Clause(PlannedStep step, string text, HelpPage page)
    {
        var at = step.Matched.Statement.Position;
        var length = at.Length;
        while (at.Offset + length < page.Text.Length && page.Text[at.Offset + length] is '*' or '"' or '”' or '`' or '_')
            length++;
        var capital = step.Matched.Statement.Text is [var first, ..] && char.IsUpper(first) && text.Length > 0;
        return new TextEdit(at.Offset, length, capital ? char.ToUpperInvariant(text[0]) + text[1..] : text.Length > 0
            ? char.ToLowerInvariant(text[0]) + text[1..] : text);
    }

    private static TextEdit Deletion(PlannedStep step, FixContext context)
    {
        var item = PageItem.Of(context.Page, step.Matched.Statement);
        if (!IsAlone(step, item, context))
            return Clause(step, "", context.Page);
        var end = Math.Min(context.Page.Text.Length, PageItem.LineEnd(context.Page.Text, item.ContentEnd) + 1);
        return new TextEdit(item.Start, end - item.Start, "");
    }
}
