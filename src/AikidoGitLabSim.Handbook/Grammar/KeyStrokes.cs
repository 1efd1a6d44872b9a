using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Joins keys that are pressed together, such as Ctrl+V, to one token.</summary>
internal static class KeyStrokes
{
    public static IReadOnlyList<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>();
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Style == TextStyle.Key && joined.Count > 1 && joined[^1].Is("+") && joined[^2].Style == TextStyle.Key)
            {
                var first = joined[^2];
                joined.RemoveRange(joined.Count - 2, 2);
                token = first with { Text = $"{first.Text}+{token.Text}", End = token.End };
            }

            joined.Add(token);
        }

        return joined;
    }
}
