using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>Which kind of thing an id is of, by its key, by the shape of its object, or by its place in a path.</summary>
internal static partial class Ids
{
    private static readonly Dictionary<string, ThingKind> ByKey = new()
    {
        ["user_id"] = ThingKind.User,
        ["creator_id"] = ThingKind.User,
        ["parent_id"] = ThingKind.Namespace,
        ["namespace_id"] = ThingKind.Namespace,
        ["project_id"] = ThingKind.Project,
        ["group_id"] = ThingKind.Namespace,
    };

    private static readonly Dictionary<string, ThingKind> ByCollection = new()
    {
        ["users"] = ThingKind.User,
        ["service_accounts"] = ThingKind.User,
        ["groups"] = ThingKind.Namespace,
        ["projects"] = ThingKind.Project,
        ["access_tokens"] = ThingKind.Token,
        ["personal_access_tokens"] = ThingKind.Token,
        ["impersonation_tokens"] = ThingKind.Token,
        ["all"] = ThingKind.User,
        ["members"] = ThingKind.User,
    };

    public static ThingKind? Of(JsonObject owner, string key) => key switch
    {
        "id" when owner.ContainsKey("scopes") => ThingKind.Token,
        "id" when owner.ContainsKey("username") => ThingKind.User,
        "id" when owner.ContainsKey("path_with_namespace") => ThingKind.Project,
        "id" when owner.ContainsKey("full_path") => ThingKind.Namespace,
        "resource_id" when owner.Text("resource_type") == "project" => ThingKind.Project,
        "resource_id" => ThingKind.Namespace,
        _ => ByKey.TryGetValue(key, out var kind) ? kind : null,
    };

    /// <summary>The path with every id in it replaced.</summary>
    public static string Replace(string path, Func<ThingKind, long, long> replace) => InPath().Replace(path, match =>
        ByCollection.TryGetValue(match.Groups["collection"].Value, out var kind)
            ? $"{match.Groups["collection"].Value}/{replace(kind, long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture))}"
            : match.Value);

    /// <summary>What a path ends in, when it ends in an id.</summary>
    public static (ThingKind Kind, long Id)? Last(string path)
    {
        (ThingKind, long)? last = null;
        Replace(path, (kind, id) =>
        {
            if (path.EndsWith($"/{id}", StringComparison.Ordinal))
                last = (kind, id);
            return id;
        });
        return last;
    }

    [GeneratedRegex(@"(?<collection>[a-z_]+)/(?<id>\d+)(?=$|[/?])", RegexOptions.None, 1000)]
    private static partial Regex InPath();
}
