using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Commits in answers (<c>lib/api/entities/commit.rb</c>, <c>commit_with_stats.rb</c>, <c>commit_detail.rb</c>).</summary>
internal static class CommitEntity
{
    private const string Head =
        "id short_id created_at parent_ids title message author_name author_email authored_date committer_name committer_email "
            + "committed_date trailers";
    private const string Detail = "status project_id last_pipeline";

    private static readonly Dictionary<string, WriteValue<GitCommit>> Writers = Fields();
    private static readonly EntityShape<GitCommit> Plain = Shape("");
    private static readonly EntityShape<GitCommit> WithStats = Shape(" stats");
    private static readonly EntityShape<GitCommit> Detailed = Shape($" {Detail}");
    private static readonly EntityShape<GitCommit> DetailedWithStats = Shape($" stats {Detail}");

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [Plain.Named("commit"), WithStats.Named("commit with stats"), Detailed.Named("one commit"),
            DetailedWithStats.Named("one commit with stats")];

    /// <summary>A commit as part of something else.</summary>
    public static void Write(Utf8JsonWriter json, GitCommit commit, RestContext context) => Plain.Write(json, commit, context);

    /// <summary>Several commits as part of something else.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<GitCommit> commits, RestContext context)
    {
        json.WriteStartArray();
        foreach (var commit in commits)
            Write(json, commit, context);
        json.WriteEndArray();
    }

    /// <summary>Shows one commit.</summary>
    public static Answer Show(GitCommit commit, bool stats, RestContext context) =>
        (stats ? DetailedWithStats : Detailed).Show(StatusCodes.Status200OK, commit, context);

    /// <summary>Lists a page of commits.</summary>
    public static Answer List(Page<GitCommit> page, bool stats, RestContext context) => (stats ? WithStats : Plain).Page(page, context);

    private static EntityShape<GitCommit> Shape(string tail) => new(
        new History<string>(
            new HistoryRow<string>("15.11", $"{Head} web_url{tail}", "doc/api/commits.md at 15.11"),
            new HistoryRow<string>("17.0", $"{Head} extended_trailers web_url{tail}", "lib/api/entities/commit.rb, first seen")),
        Writers);

    private static Dictionary<string, WriteValue<GitCommit>> Fields() => new(StringComparer.Ordinal)
    {
        ["id"] = (json, commit, _) => json.WriteStringValue(commit.Id),
        ["short_id"] = (json, commit, _) => json.WriteStringValue(commit.ShortId),
        ["created_at"] = (json, commit, _) => json.WriteZonedMoment(commit.Committer.At),
        ["parent_ids"] = (json, commit, _) => json.WriteTexts(commit.Parents),
        ["title"] = (json, commit, _) => json.WriteStringValue(commit.Title),
        ["message"] = (json, commit, _) => json.WriteStringValue(commit.Message),
        ["author_name"] = (json, commit, _) => json.WriteStringValue(commit.Author.Name),
        ["author_email"] = (json, commit, _) => json.WriteStringValue(commit.Author.Email),
        ["authored_date"] = (json, commit, _) => json.WriteZonedMoment(commit.Author.At),
        ["committer_name"] = (json, commit, _) => json.WriteStringValue(commit.Committer.Name),
        ["committer_email"] = (json, commit, _) => json.WriteStringValue(commit.Committer.Email),
        ["committed_date"] = (json, commit, _) => json.WriteZonedMoment(commit.Committer.At),
        ["trailers"] = (json, commit, context) =>
            WriteTrailers(json, commit, context, static (json, values) => json.WriteStringValue(values.Last())),
        ["extended_trailers"] = (json, commit, context) =>
            WriteTrailers(json, commit, context, static (json, values) => json.WriteTexts(values)),
        ["web_url"] = (json, commit, context) =>
            json.WriteStringValue($"{context.BaseUrl}/{context.Project.FullPath}/-/commit/{commit.Id}"),
        ["stats"] = WriteStats,
        ["status"] = (json, _, _) => json.WriteNullValue(),
        ["project_id"] = (json, _, context) => json.WriteNumberValue(context.Project.Id),
        ["last_pipeline"] = (json, _, _) => json.WriteNullValue(),
    };

    /// <remarks>GitLab has git read them only where a list asks for them; elsewhere there are none.</remarks>
    private static void WriteTrailers(Utf8JsonWriter json, GitCommit commit, RestContext context,
        Action<Utf8JsonWriter, IEnumerable<string>> write)
    {
        json.WriteStartObject();
        foreach (var trailer in context.Arguments.Boolean("trailers") == true ? CommitTrailers.Of(commit.Message) : [])
        {
            json.WritePropertyName(trailer.Key);
            write(json, trailer);
        }

        json.WriteEndObject();
    }

    private static void WriteStats(Utf8JsonWriter json, GitCommit commit, RestContext context)
    {
        var (added, removed) = context.Stores.Sums.Of(context.Project, commit.Id, () => Sums(commit, context));
        json.WriteStartObject();
        json.WriteNumber("additions", added);
        json.WriteNumber("deletions", removed);
        json.WriteNumber("total", added + removed);
        json.WriteEndObject();
    }

    private static (int Added, int Removed) Sums(GitCommit commit, RestContext context)
    {
        var code = context.Code;
        var changes = code.Changes(commit.Parents.IsEmpty ? null : code.Commit(commit.Parents[0]), commit);
        return (changes.Sum(change => change.Added), changes.Sum(change => change.Removed));
    }
}
