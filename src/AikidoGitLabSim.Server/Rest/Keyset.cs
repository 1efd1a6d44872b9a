using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Rest.Entities;

namespace AikidoGitLabSim.Server.Rest;

/// <summary>Keyset pagination of projects: a link to the next page and nothing else (<c>doc/api/rest/_index.md</c>).</summary>
internal static class Keyset
{
    private const string OnlyById = "Keyset pagination is not yet available for this type of request";

    /// <summary>The first page of rows that are already past the caller's <c>id_after</c> or <c>id_before</c>.</summary>
    public static Answer Projects(IReadOnlyList<Project> rows, bool simple, Call call)
    {
        if (call.Arguments.Text("order_by") is { } order && order != "id")
            return Refusals.Error(405, OnlyById);

        var size = (int)Math.Clamp(call.Arguments.Integer("per_page") ?? 20, 1, 100);
        var answer = ProjectEntity.List([.. rows.Take(size)], simple, call);
        return answer with { Headers = rows.Count > size ? [new("Link", Next(rows[size - 1], size, call))] : [] };
    }

    private static string Next(Project last, int size, Call call)
    {
        var cursor = call.Arguments.Text("sort") == "asc" ? "id_after" : "id_before";
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["pagination"] = "keyset", ["order_by"] = "id" };
        foreach (var (name, value) in call.Request.Parameters.All)
            query[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        query["per_page"] = size.ToString(CultureInfo.InvariantCulture);
        query[cursor] = last.Id.ToString(CultureInfo.InvariantCulture);
        var text = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return $"<{call.BaseUrl}{call.Request.Path}?{text}>; rel=\"next\"";
    }
}
