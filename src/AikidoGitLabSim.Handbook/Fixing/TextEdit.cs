namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>A replacement in the text of a page.</summary>
/// <param name="Offset">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How much is replaced; 0 for an insertion.</param>
/// <param name="Text">The new text.</param>
internal readonly record struct TextEdit(int Offset, int Length, string Text)
{
    /// <summary>Applies edits that do not overlap; of two that do, the first counts.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var end = text.Length + 1;
        foreach (var edit in Distinct(edits).OrderByDescending(edit => edit.Offset))
        {
            if (edit.Offset + edit.Length > end)
                continue;
            text = text[..edit.Offset] + edit.Text + text[(edit.Offset + edit.Length)..];
            end = edit.Length == 0 ? edit.Offset + 1 : edit.Offset;
        }

        return text;
    }

    // Insertions at one place become one, in their order.
    private static IEnumerable<TextEdit> Distinct(IEnumerable<TextEdit> edits) =>
        from edit in edits
        group edit by (edit.Offset, edit.Length == 0) into same
        select same.Key.Item2 ? new TextEdit(same.Key.Offset, 0, string.Concat(same.Select(edit => edit.Text))) : same.First();
}
