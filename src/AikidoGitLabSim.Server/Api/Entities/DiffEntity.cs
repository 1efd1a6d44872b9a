using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Changes of files in answers (<c>lib/api/entities/diff.rb</c>, <c>compare.rb</c>).</summary>
internal static class DiffEntity
{
    private const string Files = "new_path old_path a_mode b_mode new_file renamed_file deleted_file";
    private const string NoFile = "0";

    private static readonly EntityShape<FileChange> Shape = new(
        new History<string>(
            new HistoryRow<string>("15.11", $"diff {Files}", "doc/api/commits.md at 15.11"),
            new HistoryRow<string>("16.9", $"diff {Files} generated_file", "doc/api/commits.md"),
            new HistoryRow<string>("18.2", $"diff collapsed too_large {Files} generated_file", "lib/api/entities/diff.rb, first seen")),
        new Dictionary<string, WriteValue<FileChange>>(StringComparer.Ordinal)
        {
            ["diff"] = (json, change, context) =>
                json.WriteStringValue(context.Arguments.Boolean("unidiff") == true ? Header(change) + change.Text : change.Text),
            ["collapsed"] = (json, _, _) => json.WriteBooleanValue(value: false),
            ["too_large"] = (json, change, _) => json.WriteBooleanValue(change.TooLarge),
            ["new_path"] = (json, change, _) => json.WriteStringValue(change.NewPath),
            ["old_path"] = (json, change, _) => json.WriteStringValue(change.OldPath),
            ["a_mode"] = (json, change, _) => json.WriteStringValue(change.Old?.Mode ?? NoFile),
            ["b_mode"] = (json, change, _) => json.WriteStringValue(change.New?.Mode ?? NoFile),
            ["new_file"] = (json, change, _) => json.WriteBooleanValue(change.Old is null),
            ["renamed_file"] = (json, change, _) => json.WriteBooleanValue(change.OldPath != change.NewPath),
            ["deleted_file"] = (json, change, _) => json.WriteBooleanValue(change.New is null),
            ["generated_file"] = (json, _, _) => json.WriteBooleanValue(value: false),
        });

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [Shape.Named("file of a diff")];

    /// <summary>A page of what a commit changed.</summary>
    public static Answer OfCommit(GitCommit commit, RestContext context) =>
        Shape.List(context.Code.Changes(commit.Parents.IsEmpty ? null : context.Code.Commit(commit.Parents[0]), commit), context);

    /// <summary>What lies between two references. Unless asked to compare straight, from where they parted.</summary>
    public static Answer Compare(RestContext context)
    {
        var code = context.Code;
        if (code.Resolve(context.Arguments.Text("from") ?? "") is not { } from
            || code.Resolve(context.Arguments.Text("to") ?? "") is not { } to)
            return Refusals.Message(StatusCodes.Status404NotFound, "404 Ref Not Found");

        var start = context.Arguments.Boolean("straight") == true ? from : code.MergeBase(from, to) ?? from;
        var commits = code.Between(from, to);
        var changes = code.Changes(start, to);
        return new Answer(StatusCodes.Status200OK, Json.Write((context, start, to, commits, changes), static (json, found) =>
        {
            json.WriteStartObject();
            json.WritePropertyName("commit");
            if (found.commits.Count == 0)
                json.WriteNullValue();
            else
                CommitEntity.Write(json, found.commits[^1], found.context);
            json.WritePropertyName("commits");
            CommitEntity.Write(json, found.commits, found.context);
            json.WriteStartArray("diffs");
            foreach (var change in found.changes)
                Shape.Write(json, change, found.context);
            json.WriteEndArray();
            json.WriteBoolean("compare_timeout", value: false);
            json.WriteBoolean("compare_same_ref", found.start.Id == found.to.Id);
            json.WriteString("web_url",
                $"{found.context.BaseUrl}/{found.context.Project.FullPath}/-/compare/{found.start.Id}...{found.to.Id}");
            json.WriteEndObject();
        }));
    }

    private static string Header(FileChange change) =>
        change.Text.Length == 0 ? ""
        : $"--- {(change.Old is null ? "/dev/null" : $"a/{change.OldPath}")}\n+++ {(change.New is null
            ? "/dev/null"
            : $"b/{change.NewPath}")}\n";
}
