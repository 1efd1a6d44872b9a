using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>The signs and words that stand for a tick or for none in the cell of a table.</summary>
internal static class TickMarks
{
    private static readonly HashSet<string> Marks =
    [
        "✔", "✓", "✅", "☑", "✘", "✗", "❌", "×", "–", "-", "—", "yes", "no", "x", "●", "○", "", "✔️", "+", "y", "n", "✕", "✖", "o", "☐",
            "•", "🗸", "on", "off", "true", "false",
    ];

    private static readonly HashSet<string> Ticks = ["✔", "✓", "✅", "☑", "yes", "x", "●", "✔️", "+", "y", "•", "🗸", "on", "true"];

    /// <summary>Whether a cell ticks or does not.</summary>
    public static bool IsMark(PageBlock cell) => Marks.Contains(cell.Text.Trim().ToLowerInvariant());

    /// <summary>Whether a cell ticks.</summary>
    public static bool IsTick(PageBlock cell) => Ticks.Contains(cell.Text.Trim().ToLowerInvariant());
}
