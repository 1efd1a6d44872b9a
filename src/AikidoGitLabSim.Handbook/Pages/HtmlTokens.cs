namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>Splits raw HTML into tags and text, in one pass.</summary>
internal static class HtmlTokens
{
    public static IEnumerable<HtmlToken> Read(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            if (open > at)
                yield return HtmlToken.TextOf(at, open);
            if (open == html.Length)
                yield break;

            at = EndOfTag(html, open);
            if (at < 0)
                yield break;
            if (TagOf(html, open, at) is { } tag)
                yield return tag;
        }
    }

    /// <summary>The first tag of a text that is one tag, or null.</summary>
    public static HtmlToken? ReadTag(string html) => html.Length > 2 && html[0] == '<' ? TagOf(html, 0, html.Length) : null;

    private static int EndOfTag(string html, int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            var end = html.IndexOf("-->", Math.Min(html.Length, open + 4), StringComparison.Ordinal);
            return end < 0 ? -1 : end + 3;
        }

        var quote = '\0';
        for (var index = open + 1; index < html.Length; index++)
        {
            if (quote != '\0')
                quote = html[index] == quote ? '\0' : quote;
            else if (html[index] is '"' or '\'')
                quote = html[index];
            else if (html[index] == '>')
                return index + 1;
        }

        return -1;
    }

    private static HtmlToken? TagOf(string html, int start, int end)
    {
        var closes = html[start + 1] == '/';
        var at = start + (closes ? 2 : 1);
        var name = Word(html, ref at, end);
        return name.Length == 0 ? null : new HtmlToken(name.ToLowerInvariant(), closes, start, end, AttributesOf(html, at, end));
    }

    private static Dictionary<string, (string Value, int Start)> AttributesOf(string html, int at, int end)
    {
        var attributes = new Dictionary<string, (string, int)>(StringComparer.OrdinalIgnoreCase);
        while (at < end - 1)
        {
            var name = Word(html, ref at, end);
            if (name.Length == 0)
            {
                at++;
                continue;
            }

            if (at < end && html[at] == '=')
            {
                at++;
                attributes.TryAdd(name, Value(html, ref at, end));
            }
            else
            {
                attributes.TryAdd(name, ("", at));
            }
        }

        return attributes;
    }

    private static (string Value, int Start) Value(string html, ref int at, int end)
    {
        var quoted = at < end && html[at] is '"' or '\'';
        var start = quoted ? at + 1 : at;
        var stop = quoted ? html.IndexOf(html[at], start) : html.AsSpan(start, end - start)
            .IndexOfAny(" \t\n>") is var found and >= 0 ? start + found : end;
        if (stop < 0 || stop > end)
            stop = end - 1;
        at = quoted ? stop + 1 : stop;
        return (System.Net.WebUtility.HtmlDecode(html[start..stop]), start);
    }

    private static string Word(string html, ref int at, int end)
    {
        var start = at;
        while (at < end && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':' or '_'))
            at++;
        return html[start..at];
    }
}
