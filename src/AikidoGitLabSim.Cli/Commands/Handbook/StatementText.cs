using System.Globalization;
using System.Text;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>The statements of a page for people to read.</summary>
internal static class StatementText
{
    /// <summary>One line for each statement, then what was not understood.</summary>
    public static string Of(HelpPage page)
    {
        var text = new StringBuilder();
        foreach (var statement in page.Statements)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{page.Path}:{statement.Position.Line}:{statement.Position.Column}  {Line(statement)}");
        foreach (var sentence in page.NotUnderstood)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{page.Path}:{sentence.Position.Line}:{sentence.Position.Column}  not understood: {sentence.Text}");
        text.Append(CultureInfo.InvariantCulture, $"{page.Statements.Count} statements, {page.NotUnderstood.Count} not understood");
        return text.ToString();
    }

    private static string Line(Statement statement)
    {
        string?[] parts =
        [
            StatementJson.NameOf(statement.Kind),
            statement.Action is { } action ? StatementJson.NameOf(action) : null,
            statement.Target.Count > 0 ? $"[{string.Join(" > ", statement.Target)}]" : null,
            statement.Values.Count > 0 ? $"= {string.Join(", ", statement.Values)}" : null,
            statement.Optional ? "(optional)" : null,
            statement.Branch is { } branch ? $"({branch})" : null,
            statement.Target.Count == 0 && statement.Values.Count == 0 ? statement.Text.ReplaceLineEndings(" ") : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
