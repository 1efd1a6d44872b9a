using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads which groups a group or project is shared with.</summary>
internal static class ShareSection
{
    public static void Read(IEnumerable<ResourceItem> groups, IEnumerable<ResourceItem> projects, WorldDraft draft)
    {
        foreach (var (resource, fields) in groups.Concat(projects))
        {
            var shares = fields.Entries("sharedWith")
                .Select(entry => Read(resource, entry, fields, draft))
                .OfType<KeyValuePair<long, AccessLevel>>()
                .ToImmutableDictionary();
            var index = (int)resource.Id - 1;
            if (shares.IsEmpty)
                continue;
            if (resource.Kind == ResourceKind.Group)
                draft.Groups[index] = draft.Groups[index] with { SharedWith = shares };
            else
                draft.Projects[index] = draft.Projects[index] with { SharedWith = shares };
        }
    }

    private static KeyValuePair<long, AccessLevel>? Read(ResourceRef resource, MapEntry entry, Fields fields, WorldDraft draft)
    {
        var below = $"sharedWith.{entry.Key}";
        var level = MemberSection.Level(fields, entry, below, draft);
        if (draft.FindGroup(entry.Key) is not { } group)
        {
            fields.RejectAt(entry.Line, below, $"there is no group '{entry.Key}'", DidYouMean.Cure(
                entry.Key, draft.PathsOf(ResourceKind.Group), $"add {{ path: {entry.Key} }} to groups"));
            return null;
        }

        if (resource == new ResourceRef(ResourceKind.Group, group.Id))
        {
            fields.RejectAt(entry.Line, below, "a group is not shared with itself", "name another group, or leave it out");
            return null;
        }

        return level is { } held ? KeyValuePair.Create(group.Id, held) : null;
    }
}
