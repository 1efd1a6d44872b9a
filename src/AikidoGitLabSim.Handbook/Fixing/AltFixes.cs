using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Adds a text alternative to each picture without one, from the step that the picture belongs to.</summary>
internal static class AltFixes
{
    private const string Image = "<img";

    /// <summary>The text alternatives to insert; none for a picture that belongs to no step.</summary>
    public static IEnumerable<TextEdit> Of(FixContext context) =>
        from figure in context.Page.Statements
        where figure is { Kind: StatementKind.Figure, Target: [] }
        let step = StepBefore(figure, context)
        where step is not null && AltOf(step, context) is not null
        let edit = Insert(context.Page.Text, figure, AltOf(step, context) ?? "")
        where edit is not null
        select edit.Value;

    private static PlannedStep? StepBefore(Statement figure, FixContext context) => context.Report.Plan
        .Where(step => step.Intent != StepIntent.Unknown && step.Matched.Statement.Position.Offset < figure.Position.Offset)
        .MaxBy(step => step.Matched.Statement.Position.Offset);

    private static string? AltOf(PlannedStep step, FixContext context) => step.Intent switch
    {
        StepIntent.GoToTokens when step.Matched.Statement.Target is [.., var entry] => $"GitLab's menu with the entry {entry}",
        StepIntent.OpenForm or StepIntent.ChooseKind when step.Matched.Statement.Target is [.., var label] =>
            $"The page of access tokens with {label}",
        StepIntent.FillField or StepIntent.ClearDate or StepIntent.SelectScopes => $"The form for a new token{Scopes(step, context)}",
        StepIntent.Submit or StepIntent.Copy or StepIntent.Done => "The new token with the button that copies it",
        StepIntent.Paste => "The field that the token is pasted into",
        _ => null,
    };

    // The scopes that the same step of the page names.
    private static string Scopes(PlannedStep step, FixContext context)
    {
        var item = PageItem.Of(context.Page, step.Matched.Statement).Start;
        string[] scopes = [.. context.Page.Statements
            .Where(statement => statement is { Kind: StatementKind.ScopeList, Action: StatementAction.Select }
                && PageItem.Of(context.Page, statement).Start == item)
            .SelectMany(statement => statement.Values).Distinct(StringComparer.Ordinal)];
        return scopes switch
        {
            [] => "",
            [var only] => $" with the scope {only}",
            [.. var first, var last] => $" with the scopes {string.Join(", ", first)} and {last}",
        };
    }

    private static TextEdit? Insert(string text, Statement figure, string alt)
    {
        var (offset, length) = (figure.Position.Offset, figure.Position.Length);
        if (offset < 0 || length <= 0 || offset + length > text.Length)
            return null;
        var source = text.Substring(offset, length);
        if (source.StartsWith("![", StringComparison.Ordinal))
            return source.IndexOf(']', StringComparison.Ordinal) is > 0 and var end ? new TextEdit(offset + 2, end - 2, alt) : null;
        if (!source.StartsWith(Image, StringComparison.OrdinalIgnoreCase))
            return null;
        return Empty(source) is { } empty
            ? new TextEdit(offset + empty.At, empty.Length, $"alt=\"{alt}\"")
            : new TextEdit(offset + Image.Length, 0, $" alt=\"{alt}\"");
    }

    private static (int At, int Length)? Empty(string source)
    {
        foreach (var attribute in (string[])["alt=\"\"", "alt=''"])
        {
            if (source.IndexOf(attribute, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return (at, attribute.Length);
        }

        return null;
    }
}
