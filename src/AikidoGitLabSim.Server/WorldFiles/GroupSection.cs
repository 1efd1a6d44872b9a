using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads groups. A subgroup may stand before its parent.</summary>
internal static class GroupSection
{
    private static readonly string[] Keys =
        ["path", "name", "visibility", "trial", "trialEnds", "allowTokenCreation", "members", "enforceFineGrainedTokens", "description",
            "createdAt", "sharedWith"];

    public static List<ResourceItem> Read(Fields file, WorldDraft draft)
    {
        var read = new List<ResourceItem>();
        var items = file.Items("groups");
        for (var i = 0; i < items.Count; i++)
        {
            // An unreadable item keeps its id, so that the problems of the others are told about the right groups.
            var fields = Fields.Of(items[i], new FilePlace("groups", i), Keys, draft.Problems);
            var path = (fields is null ? null : Path(fields, draft)) ?? "";
            draft.Groups.Add(ToGroup(fields, path, draft));
            var resource = new ResourceRef(ResourceKind.Group, draft.Groups.Count);
            if (fields is null)
                continue;
            read.Add(new ResourceItem(resource, fields));
            if (path.Length > 0 && !draft.Paths.TryAdd(path, resource))
                fields.Reject("path", $"there is another group '{path}'",
                    "paths are unique, regardless of case: choose another, or merge the two");
        }

        foreach (var item in read.Where(item => draft.Groups[(int)item.Resource.Id - 1].FullPath.Contains('/', StringComparison.Ordinal)))
            Resolve(item, draft);
        return read;
    }

    private static Group ToGroup(Fields? fields, string path, WorldDraft draft) => WithTrial(fields, draft, new Group
    {
        Id = draft.Groups.Count + 1,
        Path = LastPart(path),
        FullPath = path,
        Name = fields?.Text("name") ?? LastPart(path),
        FullName = fields?.Text("name") ?? LastPart(path),
        Description = fields?.AnyText("description") ?? "",
        Visibility = fields?.Word("visibility", Vocabulary.Visibilities) ?? Visibility.Private,
        AllowTokenCreation = fields?.Flag("allowTokenCreation") ?? true,
        EnforceFineGrainedTokens = EnforceFineGrainedTokens(fields, draft),
        CreatedAt = fields?.Instant("createdAt") ?? draft.Now,
    });

    private static Group WithTrial(Fields? fields, WorldDraft draft, Group group)
    {
        var trial = fields?.Flag("trial") ?? false;
        if (fields?.Date("trialEnds") is not { } ends)
            return group with { Trial = trial };
        if (!trial)
            fields.Reject("trialEnds", "the group is not on a trial", "write trial: true, or leave trialEnds out");
        else if (draft.Edition.Offering != Offering.GitLabCom)
            fields.Reject("trialEnds", "only groups of GitLab.com have a trial that ends",
                "write licenseEnds and licenseTrial: true for the instance, or name an edition of gitlab.com");
        var end = new DateTimeOffset(ends, TimeOnly.MinValue, TimeSpan.Zero);
        return group with { Trial = trial, TrialEnds = ends, TrialEndedAt = end <= draft.Now ? end : null };
    }

    private static string? Path(Fields fields, WorldDraft draft)
    {
        if (fields.RequiredText("path", "write path: acme, or path: acme/platform for a subgroup") is not { } path)
            return null;
        var parts = path.Split('/');
        var reason = parts.Length > NamespacePaths.DeepestGroup ? $"deeper than {NamespacePaths.DeepestGroup} groups"
            : NamespacePaths.WhyNotTop(parts[0]) ?? parts.Skip(1).Select(NamespacePaths.WhyNot).FirstOrDefault(why => why is not null);
        if (reason is not null)
            fields.Reject("path", reason, NamespacePaths.Cure);
        else if (parts.Length == 1 && draft.FindUser(path) is not null)
            fields.Reject("path", $"'{path}' is the personal namespace of the user '{path}'", "give the group or the user another name");
        return reason is null ? path : null;
    }

    private static bool EnforceFineGrainedTokens(Fields? fields, WorldDraft draft)
    {
        if (fields?.Flag("enforceFineGrainedTokens") is not true)
            return false;
        if (FineGrained.WhyNotIn(draft.Edition) is { } reason)
            fields.Reject("enforceFineGrainedTokens", reason, FineGrained.Cure);
        return true;
    }

    private static void Resolve(ResourceItem item, WorldDraft draft)
    {
        var (resource, fields) = item;
        var group = draft.Groups[(int)resource.Id - 1];
        if (Lineage(group, fields, draft) is not [.., var parent] lineage)
            return;

        if (group.Visibility > parent.Visibility)
            Placement.RejectVisibility(fields, group.Visibility, $"its parent '{parent.FullPath}'", parent.Visibility);
        RejectWhatOnlyTopGroupsHave(group, fields, lineage[0].FullPath);
        draft.Groups[(int)resource.Id - 1] = group with
        {
            ParentId = parent.Id,
            FullPath = string.Join('/', lineage.Append(group).Select(ancestor => ancestor.Path)),
            FullName = string.Join(" / ", lineage.Append(group).Select(ancestor => ancestor.Name)),
        };
    }

    private static List<Group> Lineage(Group group, Fields fields, WorldDraft draft)
    {
        var lineage = new List<Group>();
        for (var end = group.FullPath.IndexOf('/', StringComparison.Ordinal); end >= 0; end = group.FullPath.IndexOf('/', end + 1))
        {
            var path = group.FullPath[..end];
            if (draft.FindGroup(path) is { } ancestor)
            {
                lineage.Add(ancestor);
                continue;
            }

            fields.Reject("path", $"'{group.FullPath}' lies in '{path}', which is no group here", $"add {{ path: {path} }} to groups");
            return [];
        }

        return lineage;
    }

    private static void RejectWhatOnlyTopGroupsHave(Group group, Fields fields, string top)
    {
        if (group.Trial)
            fields.Reject("trial", "a subgroup has no subscription of its own", $"write trial: true at '{top}'");
        if (!group.AllowTokenCreation)
            fields.Reject("allowTokenCreation", "GitLab reads this from the top-level group only",
                $"write allowTokenCreation: false at '{top}'");
        if (group.EnforceFineGrainedTokens)
            fields.Reject("enforceFineGrainedTokens", "GitLab reads this from the top-level group only",
                $"write enforceFineGrainedTokens: true at '{top}'");
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];
}
