using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads who is a member of what, and access levels wherever they are written.</summary>
internal static class MemberSection
{
    private static readonly VersionRange PlannerExists = VersionRange.From("17.7");

    public static void Read(IEnumerable<ResourceItem> groups, IEnumerable<ResourceItem> projects, WorldDraft draft)
    {
        foreach (var item in groups.Concat(projects))
        {
            foreach (var entry in item.Fields.Entries("members"))
                Read(item, entry, draft);
        }
    }

    /// <summary>The level behind a key; null when there is none or it is not one.</summary>
    public static AccessLevel? Level(Fields fields, string key, WorldDraft draft)
    {
        var level = fields.Word(key, Vocabulary.AccessLevels);
        if (WhyNotIn(level, draft.Edition) is { } reason)
            fields.Reject(key, reason, PlannerCure);
        return level;
    }

    /// <summary>The level behind a free key; null when it is not one.</summary>
    public static AccessLevel? Level(Fields fields, MapEntry entry, string below, WorldDraft draft)
    {
        var word = (entry.Value as ScalarNode)?.Text ?? "";
        var level = Vocabulary.AccessLevels.Find(word);
        if (level is null)
        {
            fields.RejectAt(entry.Value.Line, below, $"'{word}' is not an access level", DidYouMean.Cure(
                word, Vocabulary.AccessLevels.All, $"write {DidYouMean.List(Vocabulary.AccessLevels.All)}"));
        }
        else if (WhyNotIn(level, draft.Edition) is { } reason)
        {
            fields.RejectAt(entry.Value.Line, below, reason, PlannerCure);
        }

        return level;
    }

    private static string PlannerCure => $"write guest or reporter, or name an edition from {PlannerExists.Since} on";

    private static void Read(ResourceItem item, MapEntry entry, WorldDraft draft)
    {
        var below = $"members.{entry.Key}";
        var level = Level(item.Fields, entry, below, draft);
        if (draft.FindUser(entry.Key) is not { } user)
            item.Fields.RejectAt(entry.Line, below, $"there is no user '{entry.Key}'", References.UserCure(entry.Key, draft));
        else if (level is { } held && draft.Join(item.Resource, user.Id, held) is not null)
            item.Fields.RejectAt(entry.Line, below, $"'{user.Username}' is written twice here", "keep one of the two");
    }

    private static string? WhyNotIn(AccessLevel? level, Edition edition) =>
        level == AccessLevel.Planner && !PlannerExists.Holds(edition.Version) ? $"GitLab {edition.Version} has no level planner" : null;
}
