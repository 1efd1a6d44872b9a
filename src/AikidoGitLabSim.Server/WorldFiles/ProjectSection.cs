using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads projects.</summary>
internal static class ProjectSection
{
    private const string PathCure = "write the path of a group or a username, a '/', and the project's own path, such as acme/shop";

    private static readonly string[] Keys =
        ["path", "name", "description", "visibility", "archived", "members", "repository", "formerPaths", "createdAt", "lastActivityAt",
            "sharedWith"];

    public static List<ResourceItem> Read(Fields file, WorldDraft draft)
    {
        var read = new List<ResourceItem>();
        var items = file.Items("projects");
        for (var i = 0; i < items.Count; i++)
        {
            if (Fields.Of(items[i], new FilePlace("projects", i), Keys, draft.Problems) is not { } fields
                || fields.RequiredText("path", PathCure) is not { } path)
                continue;
            var project = ToProject(fields, path, draft);
            draft.Projects.Add(project);
            var resource = new ResourceRef(ResourceKind.Project, project.Id);
            read.Add(new ResourceItem(resource, fields));
            if (!draft.Paths.TryAdd(project.FullPath, resource))
                fields.Reject("path", $"there is another group or project '{project.FullPath}'",
                    "paths are unique, regardless of case: choose another");
        }

        return read;
    }

    private static Project ToProject(Fields fields, string fullPath, WorldDraft draft)
    {
        var slash = fullPath.LastIndexOf('/');
        var path = fullPath[(slash + 1)..];
        var name = fields.Text("name") ?? path;
        var createdAt = fields.Instant("createdAt") ?? draft.Now;
        var visibility = fields.Word("visibility", Vocabulary.Visibilities) ?? Visibility.Private;
        var (group, owner) = Namespace(fields, fullPath, slash, draft);
        if (group is not null && visibility > group.Visibility)
            Placement.RejectVisibility(fields, visibility, $"its group '{group.FullPath}'", group.Visibility);
        return new Project
        {
            Id = draft.Projects.Count + 1,
            GroupId = group?.Id,
            OwnerId = owner?.Id,
            Path = path,
            FullPath = $"{group?.FullPath ?? owner?.Username}/{path}",
            Name = name,
            FullName = $"{group?.FullName ?? owner?.Name} / {name}",
            Description = fields.AnyText("description"),
            Visibility = visibility,
            Archived = fields.Flag("archived") ?? false,
            Repository = RepositorySection.Read(fields, name, createdAt),
            GitDirectory = RepositorySection.ReadPath(fields),
            CreatorId = 0,
            CreatedAt = createdAt,
            LastActivityAt = fields.Instant("lastActivityAt"),
            FormerPaths = FormerPaths(fields, fullPath),
        };
    }

    private static (Group? Group, User? Owner) Namespace(Fields fields, string fullPath, int slash, WorldDraft draft)
    {
        if (NamespacePaths.WhyNot(fullPath[(slash + 1)..]) is { } reason)
            fields.Reject("path", reason, NamespacePaths.Cure);
        if (slash < 0)
        {
            fields.Reject("path", $"'{fullPath}' lies in no group and no personal namespace", PathCure);
            return default;
        }

        var around = fullPath[..slash];
        var (group, owner) = (draft.FindGroup(around), draft.FindUser(around));
        if (group is null && owner is not { Kind: UserKind.Human })
        {
            fields.Reject("path", $"'{around}' is neither a group nor a person here", DidYouMean.Cure(
                around, draft.PathsOf(ResourceKind.Group).Concat(draft.Usernames), $"add {{ path: {around} }} to groups"));
        }

        return (group, group is null ? owner : null);
    }

    private static ImmutableArray<string> FormerPaths(Fields fields, string fullPath)
    {
        var paths = Texts.Read(fields, "formerPaths", "a path");
        foreach (var (line, place, path) in paths)
        {
            if (path.Equals(fullPath, StringComparison.OrdinalIgnoreCase))
                fields.RejectAt(line, place.ToString(), "the project still has this path",
                    "leave it out: former paths are those it was moved from");
            else if (path.Split('/') is { Length: < 2 } || path.Split('/').Any(part => NamespacePaths.WhyNot(part) is not null))
                fields.RejectAt(line, place.ToString(), $"'{path}' is not a path that a project can have had", PathCure);
        }

        return [.. paths.Select(path => path.Text)];
    }
}
