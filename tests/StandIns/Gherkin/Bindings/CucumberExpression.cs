using System.Text;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Optional text <c>(s)</c>, alternatives <c>a/b</c>, parameters <c>{int}</c>; a backslash takes the meaning away.</summary>
internal static partial class CucumberExpression
{
    public static string ToRegex(string expression, ParameterTypes parameterTypes)
    {
        var regex = new StringBuilder("^");
        var end = 0;
        foreach (Match token in Tokens().Matches(expression))
        {
            if (token.Index != end)
                break;
            end += token.Length;
            if (token.Groups["parameter"] is { Success: true, Value: var name })
                regex.Append(parameterTypes.Pattern(name) ?? throw new FormatException($"{{{name}}} is not a known parameter type."));
            else if (token.Groups["space"].Success)
                regex.Append(Regex.Escape(token.Value));
            else
                regex.Append(Alternatives(token.Value));
        }

        return end == expression.Length
            ? regex.Append('$').ToString()
            : throw new FormatException($"unbalanced bracket or lone backslash at column {end + 1}; write \\( \\{{ \\\\ for the character itself.");
    }

    private static string Alternatives(string text)
    {
        var parts = Parts().Matches(text).Select(part => part.Value).ToList();
        var slashes = parts.Count(part => part is "/");
        var alternatives = string.Concat(parts.Select(Render)).Split('\0');
        if (slashes > 0 && alternatives.Any(string.IsNullOrEmpty))
            throw new FormatException($"an alternative in '{text}' is empty; write \\/ for a slash.");
        return slashes == 0 ? alternatives[0] : $"(?:{string.Join('|', alternatives)})";
    }

    private static string Render(string part) => part[0] switch
    {
        '/' => "\0",
        '\\' => Regex.Escape(part[1..]),
        '(' when part.Length > 1 => $"(?:{string.Concat(Parts().Matches(part[1..^1]).Select(inner => Regex.Escape(inner.Value.TrimStart('\\'))))})?",
        _ => Regex.Escape(part),
    };

    [GeneratedRegex(@"\{(?<parameter>[^{}]*)\}|(?<space>\s+)|(?<text>(?:\\[{}()/\\\s]|\((?:[^()\\]|\\[{}()/\\\s])+\)|[^\s{}()\\])+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\\.|\((?:[^()\\]|\\.)+\)|.", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Parts();
}
