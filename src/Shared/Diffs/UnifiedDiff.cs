using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace AikidoGitLabSim.Shared.Diffs;

/// <summary>The hunks of a unified diff, with three lines of context around each change, as git writes them. Compiled into each project
/// that needs it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoNewline = "\\ No newline at end of file\n";

    /// <summary>The hunks between two texts; empty where they are the same.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="added">The number of lines that were added.</param>
    /// <param name="removed">The number of lines that were removed.</param>
    public static string Of(string before, string after, out int added, out int removed)
    {
        var (old, now) = (Split(before), Split(after));
        var blocks = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Split).DiffBlocks;
        added = blocks.Sum(block => block.InsertCountB);
        removed = blocks.Sum(block => block.DeleteCountA);
        var text = new StringBuilder();
        foreach (var hunk in Hunks(blocks))
            Write(text, hunk, old, now);
        return text.ToString();
    }

    /// <remarks>Each line keeps its line break, so that a last line without one differs from the same line with one.</remarks>
    private static string[] Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    private static IEnumerable<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
            yield return hunk;
    }

    private static void Write(StringBuilder text, List<DiffBlock> hunk, string[] old, string[] now)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var oldStart = Math.Max(0, first.DeleteStartA - Context);
        var newStart = Math.Max(0, first.InsertStartB - (first.DeleteStartA - oldStart));
        var oldEnd = Math.Min(old.Length, last.DeleteStartA + last.DeleteCountA + Context);
        var newEnd = last.InsertStartB + last.InsertCountB + (oldEnd - last.DeleteStartA - last.DeleteCountA);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Span(oldStart, oldEnd)} +{Span(newStart, newEnd)} @@\n");
        var at = oldStart;
        foreach (var block in hunk)
        {
            Lines(text, ' ', old[at..block.DeleteStartA]);
            at = block.DeleteStartA + block.DeleteCountA;
            Lines(text, '-', old[block.DeleteStartA..at]);
            Lines(text, '+', now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
        }

        Lines(text, ' ', old[at..oldEnd]);
    }

    private static void Lines(StringBuilder text, char mark, string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
                text.Append('\n').Append(NoNewline);
        }
    }

    private static string Span(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => (start + 1).ToString(CultureInfo.InvariantCulture),
        var count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };
}
