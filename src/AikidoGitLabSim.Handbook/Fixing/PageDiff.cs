using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>The corrections of a page as a unified diff, which <c>git apply</c> and <c>patch</c> read.</summary>
public static class PageDiff
{
    private const int Context = 3;

    /// <summary>The diff; empty where nothing changed.</summary>
    public static string Of(FixedPage page)
    {
        var diff = new Differ().CreateCustomDiffs(page.Before, page.Text, ignoreWhiteSpace: false, ignoreCase: false, Lines);
        if (diff.DiffBlocks.Count == 0)
            return "";
        var path = page.Path.Replace('\\', '/').TrimStart('/');
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        foreach (var hunk in Hunks(diff.DiffBlocks))
            Write(text, diff, hunk);
        return text.ToString();
    }

    private static string[] Lines(string text) => [.. Split(text)];

    private static IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            yield return text[start..end];
            start = end;
        }
    }

    private static IEnumerable<List<DiffBlock>> Hunks(IList<DiffBlock> blocks)
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

        yield return hunk;
    }

    private static void Write(StringBuilder text, DiffResult diff, List<DiffBlock> hunk)
    {
        var (old, fresh) = (diff.PiecesOld, diff.PiecesNew);
        var start = Math.Max(0, hunk[0].DeleteStartA - Context);
        var end = Math.Min(old.Count, hunk[^1].DeleteStartA + hunk[^1].DeleteCountA + Context);
        var shift = hunk[0].InsertStartB - hunk[0].DeleteStartA;
        var inserted = hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{start + 1},{end - start} +{start + shift + 1},{end - start + inserted} @@\n");
        var at = start;
        foreach (var block in hunk)
        {
            for (; at < block.DeleteStartA; at++)
                Line(text, ' ', old[at]);
            for (var removed = 0; removed < block.DeleteCountA; removed++)
                Line(text, '-', old[at++]);
            for (var added = 0; added < block.InsertCountB; added++)
                Line(text, '+', fresh[block.InsertStartB + added]);
        }

        while (at < end)
            Line(text, ' ', old[at++]);
    }

    private static void Line(StringBuilder text, char sign, string line)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
            text.Append("\n\\ No newline at end of file\n");
    }
}
