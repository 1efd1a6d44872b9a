using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Api;

/// <summary>GitLab's offset pagination (<c>lib/gitlab/pagination/offset_pagination.rb</c>, <c>offset_header_builder.rb</c>).</summary>
internal static class Pagination
{
    private const int MostPerPage = 100;
    private const int MostCounted = 10_000;
    private const string PageNumber = "page";
    private const string PageSize = "per_page";

    /// <summary>The two parameters (<c>lib/api/pagination_params.rb</c>).</summary>
    public static readonly ParameterSpec[] Parameters =
    [
        new(PageNumber, ParameterType.Integer) { Positive = true },
        new(PageSize, ParameterType.Integer) { Positive = true, Except = "0" },
    ];

    /// <summary>Cuts the requested page out of rows and sets the headers of pagination.</summary>
    /// <typeparam name="T">What the rows are.</typeparam>
    public static Page<T> Cut<T>(RestContext context, IReadOnlyList<T> rows)
    {
        var (page, size) = (NumberOf(context), SizeOf(context));
        var skip = (long)(page - 1) * size;
        IReadOnlyList<T> cut = skip >= rows.Count ? [] : [.. rows.Skip((int)skip).Take(size)];
        return new Page<T>(cut, Headers(context, page, size, rows.Count));
    }

    /// <summary>One page of rows without a total: a full page is followed by a next one.</summary>
    /// <typeparam name="T">What the rows are.</typeparam>
    public static Page<T> CutUncounted<T>(RestContext context, IEnumerable<T> rows)
    {
        var (page, size) = (NumberOf(context), SizeOf(context));
        var skip = (long)(page - 1) * size;
        IReadOnlyList<T> cut = skip > int.MaxValue ? [] : [.. rows.Skip((int)skip).Take(size)];
        return new Page<T>(cut, Headers(context, size, page, cut.Count == size ? page + 1 : null, page > 1 ? page - 1 : null, last: null));
    }

    /// <summary>How many rows a page has.</summary>
    public static int SizeOf(RestContext context) => (int)Math.Clamp(context.Arguments.Integer(PageSize) ?? 20, 1, MostPerPage);

    private static int NumberOf(RestContext context) => (int)Math.Clamp(context.Arguments.Integer(PageNumber) ?? 1, 1, int.MaxValue);

    private static List<KeyValuePair<string, string>> Headers(RestContext context, int page, int size, int total)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        var counted = total <= MostCounted;
        int? next = page < pages ? page + 1 : null;
        int? previous = page > 1 && page - 1 <= pages ? page - 1 : null;
        var headers = Headers(context, size, page, next, previous, counted ? pages : null);
        if (counted)
        {
            headers.Add(new("X-Total", Text(total)));
            headers.Add(new("X-Total-Pages", Text(pages)));
        }

        return headers;
    }

    private static List<KeyValuePair<string, string>> Headers(RestContext context, int size, int page, int? next, int? previous,
        int? last) =>
    [
        new("X-Per-Page", Text(size)),
        new("X-Page", Text(page)),
        new("X-Next-Page", Text(next)),
        new("X-Prev-Page", Text(previous)),
        new("Link", Links(context, size, previous, next, last)),
    ];

    private static string Links(RestContext context, int size, int? previous, int? next, int? last)
    {
        var (before, after) = AroundPage(context, size);
        var links = new StringBuilder();
        Add("prev", previous);
        Add("next", next);
        Add("first", 1);
        Add("last", last);
        return links.ToString();

        void Add(string rel, int? page)
        {
            if (page is { } number)
                links.Append(CultureInfo.InvariantCulture, $"{(links.Length == 0 ? "" : ", ")}<{before}{number}{after}>; rel=\"{rel}\"");
        }
    }

    /// <remarks>The query holds every parameter, those of the path and the declared defaults included, sorted by name.</remarks>
    /// <returns>The URL of a page before the page's number, and after it.</returns>
    private static (string Before, string After) AroundPage(RestContext context, int size)
    {
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in context.Route.LinkDefaults)
        {
            if (parameter.IsIn(context.World.Edition))
                query[parameter.Name] = parameter.Value;
        }

        foreach (var (name, value) in context.Request.Parameters.All)
        {
            if (value is string or long or bool)
                query[name] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }

        query[PageNumber] = "";
        query[PageSize] = Text(size);
        var url = new StringBuilder().Append(context.BaseUrl).Append(context.Request.Path);
        var before = "";
        var separator = '?';
        foreach (var (name, value) in query)
        {
            url.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
            if (name != PageNumber)
                continue;
            before = url.ToString();
            url.Clear();
        }

        return (before, url.ToString());
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
