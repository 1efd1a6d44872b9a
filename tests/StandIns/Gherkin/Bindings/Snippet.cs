using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>The C# of a missing step definition.</summary>
internal static partial class Snippet
{
    public static string For(Step step)
    {
        var expression = new StringBuilder();
        var parameters = new List<string>();
        var words = new StringBuilder(step.Type.ToString());
        var end = 0;
        foreach (Match value in Values().Matches(step.Text))
        {
            AddText(step.Text[end..value.Index]);
            var (name, type) = KindOf(value);
            expression.Append('{').Append(name).Append('}');
            parameters.Add($"{type} p{parameters.Count}");
            end = value.Index + value.Length;
        }

        AddText(step.Text[end..]);
        if (step.DocString is not null)
            parameters.Add("string multilineText");
        if (step.Rows is not null)
            parameters.Add("DataTable dataTable");
        return $$"""
            [{{step.Type}}("{{expression}}")]
            public void {{words}}({{string.Join(", ", parameters)}})
            {
                throw new PendingStepException();
            }
            """;

        void AddText(string text)
        {
            // Escaped for the cucumber expression, then for the C# literal.
            expression.Append(Special().Replace(text, @"\\$0").Replace("\"", "\\\"", StringComparison.Ordinal));
            foreach (Match word in Words().Matches(text))
                words.Append(char.ToUpperInvariant(word.Value[0])).Append(word.ValueSpan[1..]);
        }
    }

    private static (string Name, string Type) KindOf(Match value) => value.Value switch
    {
        ['"' or '\'', ..] => ("string", "string"),
        var number when number.Contains('.', StringComparison.Ordinal) => ("decimal", "decimal"),
        _ => ("int", "int"),
    };

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|(?<![\w.\-/])-?\d+(?:\.\d+)?(?![\w.\-/:])
        """, RegexOptions.None, 5000)]
    private static partial Regex Values();

    [GeneratedRegex(@"[\\(){}/]", RegexOptions.None, 5000)]
    private static partial Regex Special();

    [GeneratedRegex(@"[A-Za-z0-9]+", RegexOptions.None, 5000)]
    private static partial Regex Words();
}
