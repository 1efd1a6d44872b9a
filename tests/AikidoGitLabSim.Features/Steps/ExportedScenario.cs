namespace AikidoGitLabSim.Features.Steps;

/// <summary>The steps of an exported scenario: keyword, words, and the document below them.</summary>
public sealed record ExportedScenario(IReadOnlyList<(string Keyword, string Words, string? Document)> Steps)
{
    private static readonly string[] Keywords = ["Given ", "When ", "Then ", "And "];

    /// <summary>Reads the one scenario of an exported feature.</summary>
    public static ExportedScenario Parse(string feature)
    {
        var steps = new List<(string Keyword, string Words, string? Document)>();
        var lines = feature.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line is "\"\"\"" or "```")
            {
                var indent = lines[at].IndexOf(line, StringComparison.Ordinal);
                var document = lines.Skip(at + 1).TakeWhile(text => text.Trim() != line)
                    .Select(text => text.Length > indent ? text[indent..] : "").ToList();
                at += document.Count + 1;
                var text = string.Join('\n', document).Replace("\\`\\`\\`", "```", StringComparison.Ordinal);
                steps[^1] = steps[^1] with { Document = text };
            }
            else if (Keywords.FirstOrDefault(word => line.StartsWith(word, StringComparison.Ordinal)) is { } keyword)
            {
                steps.Add((keyword, line[keyword.Length..], null));
            }
        }

        return new ExportedScenario(steps);
    }
}
