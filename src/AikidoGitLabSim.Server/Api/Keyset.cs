using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>Keyset pagination: a link to the next page and nothing else (<c>doc/api/rest/_index.md</c>).</summary>
internal static class Keyset
{
    private const string OnlyById = "Keyset pagination is not yet available for this type of request";

    /// <summary>The first page of rows that are already past the caller's <c>id_after</c> or <c>id_before</c>.</summary>
    public static Answer Projects(IReadOnlyList<Project> rows, RestContext context, Func<IReadOnlyList<Project>, Answer> render)
    {
        if (context.Arguments.Text("order_by") is { } order && order != "id")
            return Refusals.Error(StatusCodes.Status405MethodNotAllowed, OnlyById);

        var size = Pagination.SizeOf(context);
        var answer = render([.. rows.Take(size)]);
        var cursor = context.Arguments.Text("sort") == "asc" ? "id_after" : "id_before";
        return answer with
        {
            Headers = rows.Count > size
                ? [Next(context, ("pagination", "keyset"), ("order_by", "id"),
                    (cursor, rows[size - 1].Id.ToString(CultureInfo.InvariantCulture)))]
                : [],
        };
    }

    /// <summary>
    /// The page that the caller asked for: by number, or behind the row that <c>page_token</c> names
    /// (<c>lib/gitlab/pagination/gitaly_keyset_pager.rb</c>), or everything where that is allowed.
    /// </summary>
    public static Page<T> OrPages<T>(RestContext context, IReadOnlyList<T> rows, Func<T, string> token)
    {
        switch (context.Arguments.Text("pagination"))
        {
            case "none":
                return new Page<T>(rows, []);
            case "keyset":
                break;
            default:
                return Pagination.Cut(context, rows);
        }

        var after = context.Arguments.Text("page_token");
        var size = Pagination.SizeOf(context);
        var page = (string.IsNullOrEmpty(after) ? rows : rows.SkipWhile(row => token(row) != after).Skip(1)).Take(size).ToList();
        return new Page<T>(page, page.Count == size ? [Next(context, ("page_token", token(page[^1])))] : []);
    }

    private static KeyValuePair<string, string> Next(RestContext context, params ReadOnlySpan<(string Name, string Value)> added)
    {
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Request.Parameters.All)
            query[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        query["per_page"] = Pagination.SizeOf(context).ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in added)
            query[name] = value;
        var text = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return new("Link", $"<{context.BaseUrl}{context.Request.Path}?{text}>; rel=\"next\"");
    }
}
