namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>A tag or a run of text in raw HTML.</summary>
/// <param name="Name">The tag's name in lower case; empty for text.</param>
/// <param name="Closes">Whether it is an end tag.</param>
/// <param name="Start">The offset in the HTML.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Attributes">Names to values, with the offsets of the values.</param>
internal sealed record HtmlToken(string Name, bool Closes, int Start, int End, IReadOnlyDictionary<string,
    (string Value, int Start)> Attributes)
{
    private static readonly Dictionary<string, (string Value, int Start)> None = [];

    public static HtmlToken TextOf(int start, int end) => new("", false, start, end, None);

    public string? this[string attribute] => Attributes.TryGetValue(attribute, out var found) ? found.Value : null;
}
