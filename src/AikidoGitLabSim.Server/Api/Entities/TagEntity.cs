using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Tags in answers (<c>lib/api/entities/tag.rb</c>). Releases and protected tags are not simulated.</summary>
internal static class TagEntity
{
    private const string Keys = "name message target commit release protected";

    private static readonly EntityShape<GitTag> Shape = new(
        new History<string>(
            new HistoryRow<string>("15.11", Keys, "lib/api/entities/tag.rb"),
            new HistoryRow<string>("16.11", $"{Keys} created_at", "doc/api/tags.md")),
        new Dictionary<string, WriteValue<GitTag>>(StringComparer.Ordinal)
        {
            ["name"] = (json, tag, _) => json.WriteStringValue(tag.Name),
            ["message"] = (json, tag, _) => json.WriteStringValue(tag.Message),
            ["target"] = (json, tag, _) => json.WriteStringValue(tag.Target),
            ["commit"] = (json, tag, context) => CommitEntity.Write(json, tag.Commit, context),
            ["release"] = (json, _, _) => json.WriteNullValue(),
            ["protected"] = (json, _, _) => json.WriteBooleanValue(value: false),
            ["created_at"] = (json, tag, _) => json.WriteZonedMoment(tag.Tagger?.At),
        });

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [Shape.Named("tag")];

    /// <summary>A page of tags, those that changed last first unless asked otherwise.</summary>
    public static Answer List(RestContext context)
    {
        var tags = context.Code.Tags.Where(tag => RefSearch.Matches(tag.Name, context.Arguments.Text("search")));
        var ascending = context.Arguments.Text("sort") == "asc";
        var sorted = context.Arguments.Text("order_by") switch
        {
            "name" => ascending
                ? tags.OrderBy(tag => tag.Name, StringComparer.Ordinal)
                : tags.OrderByDescending(tag => tag.Name, StringComparer.Ordinal),
            "version" => ascending ? tags.OrderBy(VersionOf) : tags.OrderByDescending(VersionOf),
            _ => ascending ? tags.OrderBy(UpdatedAt) : tags.OrderByDescending(UpdatedAt),
        };
        return Shape.Page(Keyset.OrPages(context, [.. sorted], tag => tag.Name), context);
    }

    /// <summary>The tag that the path names.</summary>
    public static Answer Show(RestContext context)
    {
        var name = context.Request.Parameters.Text("tag_name");
        return context.Code.Tags.FirstOrDefault(tag => tag.Name == name) is { } found
            ? Shape.Show(StatusCodes.Status200OK, found, context)
            : Refusals.Message(StatusCodes.Status404NotFound, "404 Tag Not Found");
    }

    private static DateTimeOffset UpdatedAt(GitTag tag) => tag.Tagger?.At ?? tag.Commit.Committer.At;

    private static Version VersionOf(GitTag tag) => Version.TryParse(tag.Name.TrimStart('v'), out var version) ? version : new Version();
}
