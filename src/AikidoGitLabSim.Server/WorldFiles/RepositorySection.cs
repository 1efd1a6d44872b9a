using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads the code of a project: left out, a README; <c>empty</c>, none; else the files that are written.</summary>
internal static class RepositorySection
{
    private const string Cure =
        "write repository: empty, or repository: { files: { README.md: \"# Shop\\n\" } }, or leave it out for a README.md";

    private const string PathCure = "write the absolute path of a bare repository, such as one made by git clone --mirror";

    private const string RefCure = "write letters, digits, '.', '_' and '-', with '/' between parts";

    private static readonly string[] BranchKeys = ["files"];

    private static readonly string[] Keys = ["files", "path", "branches", "tags"];

    /// <summary>The folder of the git repository on this machine that is the project's code; null when the file does not name
    /// one.</summary>
    public static string? ReadPath(Fields project)
    {
        if (project["repository"] is not MapNode map || map.Entries.All(entry => entry.Key != "path"))
            return null;
        var fields = project.Map("repository", Keys)!;
        foreach (var key in fields.Keys.Where(key => key != "path"))
            fields.Reject("path", $"a path and {key} at once", "write one of the two");
        if (fields.RequiredText("path", PathCure) is not { } path)
            return null;
        if (!Path.IsPathFullyQualified(path))
            fields.Reject("path", "not an absolute path", PathCure);
        else if (GitFolder(path) is { } folder)
            return folder;
        else
            fields.Reject("path", "there is no git repository", PathCure);
        return null;
    }

    public static Repository? Read(Fields project, string name, DateTimeOffset committedAt)
    {
        switch (project["repository"])
        {
            case null:
                return Repository.OfTexts([KeyValuePair.Create("README.md", $"# {name}\n")], committedAt);
            case ScalarNode { Text: "empty" }:
                return null;
            case MapNode map when map.Entries.Any(entry => entry.Key == "path"):
                return null;
            case MapNode:
                var fields = project.Map("repository", Keys);
                var files = fields is null ? [] : Files(fields);
                if (files.Count == 0)
                    project.Reject("repository", "a repository without a readable file", Cure);
                return files.Count == 0 ? null : ToRepository(fields!, files, committedAt);
            default:
                project.Reject("repository", "repository is neither 'empty' nor a map with files", Cure);
                return null;
        }
    }

    private static Repository ToRepository(Fields fields, List<KeyValuePair<string, string>> files, DateTimeOffset committedAt)
    {
        var branches = Branches(fields);
        return new Repository(Repository.ToFiles(files), committedAt, branches, Tags(fields, branches));
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>> Branches(Fields fields)
    {
        var branches = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>>(
            StringComparer.Ordinal);
        foreach (var entry in fields.Entries("branches"))
        {
            var below = $"branches.{entry.Key}";
            if (entry.Key == Repository.DefaultBranch)
                fields.RejectAt(entry.Line, below, $"'{entry.Key}' is the default branch", "write its files under files");
            else if (!IsRefName(entry.Key))
                fields.RejectAt(entry.Line, below, "not a name that git takes", RefCure);
            else if (fields.Map(below, entry, BranchKeys) is { } branch && Files(branch) is { Count: > 0 } own)
                branches[entry.Key] = Repository.ToFiles(own);
            else
                fields.RejectAt(entry.Line, below, "a branch without a readable file",
                    "write all files of the branch: dev: { files: { README.md: \"# Shop\\n\" } }");
        }

        return branches.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Tags(
        Fields fields, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>> branches)
    {
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries("tags"))
        {
            var branch = (entry.Value as ScalarNode)?.Text ?? "";
            if (!IsRefName(entry.Key))
                fields.RejectAt(entry.Line, $"tags.{entry.Key}", "not a name that git takes", RefCure);
            else if (branch != Repository.DefaultBranch && !branches.ContainsKey(branch))
                fields.RejectAt(entry.Line, $"tags.{entry.Key}", $"there is no branch '{branch}'",
                    $"write the branch that the tag is on, such as {entry.Key}: {Repository.DefaultBranch}");
            else
                tags[entry.Key] = branch;
        }

        return tags.ToImmutable();
    }

    private static bool IsRefName(string name) =>
        name.Split('/')
            .All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith('.') && !part.EndsWith(".lock", StringComparison.Ordinal)
            && !part.Contains("..", StringComparison.Ordinal) && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
        && name[0] != '-';

    private static string? GitFolder(string path) => new[] { path, Path.Combine(path, ".git") }.FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects"))
            && Directory.Exists(Path.Combine(folder, "refs")));

    private static List<KeyValuePair<string, string>> Files(Fields fields)
    {
        var files = new List<KeyValuePair<string, string>>();
        foreach (var entry in fields.Entries("files"))
        {
            var below = $"files.{entry.Key}";
            if (!NamespacePaths.IsFile(entry.Key))
                fields.RejectAt(entry.Line, below, "not a clean path",
                    "write folders and file with '/' between them: no leading '/', no '..', no '.git', no '\\'");
            else if (entry.Value is not ScalarNode scalar)
                fields.RejectAt(entry.Line, below, $"{entry.Value.Noun} stands where the file's text is expected",
                    "write text; a folder is part of the path, as in src/app.cs");
            else
                files.Add(KeyValuePair.Create(entry.Key, scalar.IsNull ? "" : scalar.Text));
        }

        RejectFilesThatAreFolders(fields, files);
        return files;
    }

    private static void RejectFilesThatAreFolders(Fields fields, List<KeyValuePair<string, string>> files)
    {
        var folders = files.SelectMany(file => FoldersOf(file.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => folders.Contains(file.Key)))
            fields.Reject("files", $"'{file.Key}' is a file and a folder", "give one of the two another name");
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
            yield return path[..end];
    }
}
