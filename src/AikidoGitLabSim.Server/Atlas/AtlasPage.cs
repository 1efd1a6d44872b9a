using System.Globalization;
using System.Net;
using System.Text;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>The atlas as one HTML page that needs nothing else: no network, no framework.</summary>
public static class AtlasPage
{
    /// <summary>The page.</summary>
    public static string Of(ScopeAtlas atlas, IReadOnlyCollection<AtlasRow> rows) => Template()
        .Replace("<!--edition-->", Text(atlas.Edition.ToString()), StringComparison.Ordinal)
        .Replace("<!--count-->", rows.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("<!--kinds-->", Options(TokenKinds.In(atlas.Edition).Select(TokenKinds.Title)), StringComparison.Ordinal)
        .Replace("<!--scopes-->", Options(rows.SelectMany(row => row.Scopes).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)), StringComparison.Ordinal)
        .Replace("<!--rows-->", string.Concat(rows.Select(row => Row(atlas, row))), StringComparison.Ordinal);

    private static string Row(ScopeAtlas atlas, AtlasRow row)
    {
        var html = new StringBuilder();
        var scopes = row.RefusesAll
            ? "refuses everybody"
            : !row.RequiresScopes ? "not asked" : row.TakesAnyScope ? "any scope" : Codes(row.Scopes);
        html.Append(CultureInfo.InvariantCulture,
            $"<tr role=\"row\" data-scopes=\"{Text(string.Join(' ', row.Scopes))}\" data-kinds=\"{string.Join(
                ' ', row.Kinds.Select(kind => TokenKinds.Title(kind.Kind)))}\">");
        html.Append(CultureInfo.InvariantCulture,
            $"<th scope=\"row\" role=\"rowheader\"><span class=\"method\">{row.Policy.Method}</span> <code>{Text(row.Path)
                .Replace("/", "/<wbr>", StringComparison.Ordinal)}</code></th>");
        Cell(html, "Scopes", scopes);
        Cell(html, "Least", atlas.LeastScope(row) is { } least ? $"<code>{least}</code>" : "–");
        Cell(html, "Kinds of token", row.Kinds.IsEmpty ? "–" : string.Join("<br>", row.Kinds.Select(Kind)));
        Cell(html, "Fine-grained permission", row.Permission is { } permission ? $"<code>{Text(permission)}</code>" : "–");
        Cell(html, "Role", Text(row.Role.ToString()));
        Cell(html, "Tiers", string.Join(", ", row.Tiers.Select(Edition.Word)));
        Cell(html, "Releases", row.Policy.Exists.ToString());
        Cell(html, "Documented set-ups",
            string.Join("<br>", SetUp.Documented.Select(setUp => $"{(setUp.Opens(row) ? "✓" : "✗")} {setUp.Name}")));
        return html.Append("</tr>\n").ToString();
    }

    private static void Cell(StringBuilder html, string label, string content) =>
        html.Append(CultureInfo.InvariantCulture, $"<td role=\"cell\" data-label=\"{label}\"><span>{content}</span></td>");

    private static string Kind(AtlasKind kind) => kind.Unobtainable.IsEmpty
        ? TokenKinds.Title(kind.Kind)
        : $"{TokenKinds.Title(kind.Kind)} <small>(cannot be given {string.Join(", ", kind.Unobtainable)})</small>";

    private static string Codes(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"<code>{Text(word)}</code>"));

    private static string Options(IEnumerable<string> words) => string.Concat(words.Select(word => $"<option>{Text(word)}</option>"));

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Template()
    {
        using var stream = typeof(AtlasPage).Assembly.GetManifestResourceStream("Atlas.atlas.html")
            ?? throw new InvalidOperationException("The page of the atlas is not part of this build");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
