using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>
/// A GitLab with groups, projects and one user, who sees what memberships and visibility give. Written from GitLab's documentation for
/// these tests
/// alone; it shares nothing with the simulator.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The handler is disposable by its base class only; it holds nothing.")]
internal sealed partial class FakeCompany
{
    private readonly ScriptedGitLab _gitLab;
    private readonly List<(long Id, string Path, string Visibility)> _groups = [];
    private readonly List<(long Id, string Path, string Visibility, string Repository)> _projects = [];
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);

    public FakeCompany(string username = "AikidoSec", bool bot = false)
    {
        _gitLab = new ScriptedGitLab
        {
            Username = username, Bot = bot,
            Scopes = bot ? ["read_api", "read_repository"] : ["read_api", "read_user", "read_repository"]
        };
        _gitLab.On("/api/v4/groups", Groups).On("/api/v4/projects", Projects).On(".git/info/refs", Git)
            .On("/metadata", Reply.GitLab(200, """{"version":"18.11.0-ee","enterprise":true}"""));
    }

    public ScriptedGitLab GitLab => _gitLab;

    public FakeCompany Group(long id, string path, string visibility = "private")
    {
        _groups.Add((id, path, visibility));
        return this;
    }

    public FakeCompany Project(long id, string path, string visibility = "private", string repository = "enabled")
    {
        _projects.Add((id, path, visibility, repository));
        return this;
    }

    /// <summary>The user's direct role in a group or project.</summary>
    public FakeCompany Member(string path, int level)
    {
        _members[path] = level;
        return this;
    }

    public Task<ValidationReport> ValidateAsync(string? group = null, string? project = null) =>
        _gitLab.ValidateAsync(request => request with { Group = group, Project = project });

    private int Level(string path) => _members.Where(member => path == member.Key
        || path.StartsWith(member.Key + "/", StringComparison.Ordinal)).Select(member => member.Value).DefaultIfEmpty(0).Max();

    private bool SeesGroup(string path, string visibility) =>
        visibility != "private" || Level(path) >= 10
            || _members.Any(member => member.Value >= 10 && member.Key.StartsWith(path + "/", StringComparison.Ordinal));

    private Reply Groups(HttpRequestMessage request)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath["/api/v4/groups".Length..].Trim('/'));
        var query = request.RequestUri.Query;
        if (path.Length == 0)
            return ListGroups(query);
        var (name, rest) = Split().Match(path) is { Success: true } match
            ? (match.Groups["name"].Value, match.Groups["rest"].Value)
            : (path, "");
        var group = _groups.Find(row => row.Path == name || row.Id.ToString(CultureInfo.InvariantCulture) == name);
        if (group.Path is null || !SeesGroup(group.Path, group.Visibility))
            return Reply.GitLab(404, """{"message":"404 Group Not Found"}""");
        return rest switch
        {
            "" => Reply.GitLab(200, GroupJson(group)),
            "projects" => ListProjects(_projects.Where(row => row.Path.StartsWith(group.Path + "/", StringComparison.Ordinal)), query),
            "descendant_groups" => ScriptedGitLab.List(
                [.. _groups.Where(row => row.Path.StartsWith(group.Path + "/", StringComparison.Ordinal)).Select(GroupJson)]),
            _ when Level(group.Path) is > 0 and var level => Reply.GitLab(200, $$"""{"id":2,"access_level":{{level}}}"""),
            _ when group.Visibility == "private" => Reply.GitLab(403, """{"message":"403 Forbidden"}"""),
            _ => Reply.GitLab(404, """{"message":"404 Not found"}"""),
        };
    }

    private Reply ListGroups(string query)
    {
        var top = query.Contains("top_level_only=true", StringComparison.Ordinal);
        var own = query.Contains("min_access_level", StringComparison.Ordinal);
        return ScriptedGitLab.List([.. _groups.Where(row => (!top || !row.Path.Contains('/', StringComparison.Ordinal))
            && (own ? Level(row.Path) >= 10 : Level(row.Path) >= 10
                || _members.Keys.Any(member => member.StartsWith(row.Path + "/", StringComparison.Ordinal)))).Select(GroupJson)]);
    }

    private Reply Projects(HttpRequestMessage request)
    {
        var (path, query) = (Uri.UnescapeDataString(request.RequestUri!.AbsolutePath["/api/v4/projects".Length..].Trim('/')),
            request.RequestUri.Query);
        if (path.Length == 0)
            return ListProjects(_projects.Where(row => Level(row.Path) > 0 && (!query.Contains("id_after", StringComparison.Ordinal)
                || query.Contains(string.Create(CultureInfo.InvariantCulture, $"id_after={row.Id - 1}&"), StringComparison.Ordinal))),
                query);
        var project = _projects.Find(row => path == row.Path || path.Split('/')[0] == row.Id.ToString(CultureInfo.InvariantCulture));
        if (project.Path is null || (project.Visibility == "private" && Level(project.Path) == 0))
            return Reply.GitLab(404, """{"message":"404 Project Not Found"}""");
        if (!path.Contains("repository/", StringComparison.Ordinal))
            return Reply.GitLab(200, ProjectJson(project, simple: false));
        return ReadsCode(project)
            ? path.Contains("/tree", StringComparison.Ordinal)
            ? ScriptedGitLab.List("""{"name":"README.md","type":"blob","path":"README.md"}""")
            : Reply.GitLab(200, "")
            : Reply.GitLab(403, """{"message":"403 Forbidden"}""");
    }

    private Reply Git(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath.Split(".git/")[0].Trim('/');
        return _projects.Find(row => row.Path == path) is { Path: not null } project && ReadsCode(project)
            ? ScriptedGitLab.Advertisement
            : Reply.GitLab(403, "You are not allowed to download code from this project.") with { ContentType = "text/plain" };
    }

    private bool ReadsCode((long Id, string Path, string Visibility, string Repository) project) =>
        project.Repository != "disabled" && (project.Visibility != "private" || Level(project.Path) >= 20);

    private Reply ListProjects(IEnumerable<(long Id, string Path, string Visibility, string Repository)> rows, string query)
    {
        var least = query.Contains("min_access_level=20", StringComparison.Ordinal) ? 20 : 0;
        var seen = rows.Where(row => least > 0 ? Level(row.Path) >= least : row.Visibility != "private" || Level(row.Path) >= 10).ToArray();
        var page = seen.Take(20).Select(row => ProjectJson(row, query.Contains("simple=true", StringComparison.Ordinal))).ToArray();
        return ScriptedGitLab.List(page).With("X-Total", seen.Length.ToString(CultureInfo.InvariantCulture))
            .With("X-Next-Page", seen.Length > 20 ? "2" : "");
    }

    private string GroupJson((long Id, string Path, string Visibility) group)
    {
        var above = _groups.Find(row => row.Path == group.Path[..Math.Max(group.Path.LastIndexOf('/'), 0)]);
        return JsonSerializer.Serialize(new
        {
            id = group.Id, full_path = group.Path,
            parent_id = above.Path is null ? null : (long?)above.Id, visibility = group.Visibility
        });
    }

    // The short form has no access levels (lib/api/entities/basic_project_details.rb).
    private static string ProjectJson((long Id, string Path, string Visibility, string Repository) row, bool simple) => simple
        ? JsonSerializer.Serialize(new { id = row.Id, path_with_namespace = row.Path, @namespace = new { kind = "group" } })
        : JsonSerializer.Serialize(new
        {
            id = row.Id, path_with_namespace = row.Path, @namespace = new { kind = "group" },
            visibility = row.Visibility, repository_access_level = row.Repository, empty_repo = false
        });

    [GeneratedRegex("^(?<name>.+?)/(?<rest>projects|descendant_groups|members/all/.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Split();
}
