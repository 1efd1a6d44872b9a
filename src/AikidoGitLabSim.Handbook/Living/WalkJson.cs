using System.Text.Json.Nodes;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Reports;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Walks as JSON; <c>docs/handbook-report.schema.json</c> is its schema.</summary>
public static class WalkJson
{
    /// <summary>A check or the verdicts of walks, with what each walk tried.</summary>
    /// <param name="check">The page with the verdicts.</param>
    /// <param name="walks">The walks.</param>
    /// <param name="pictures">The file name of a picture beside the JSON; null for pictures that were not written.</param>
    public static string Of(CheckReport check, IReadOnlyList<WalkedBranch> walks, Func<Walking.Pictures.StepPicture, string?> pictures)
    {
        var json = JsonReport.ObjectOf(check);
        json["walks"] = new JsonArray([.. walks.Select(walk => Of(walk, pictures))]);
        return json.ToJsonString(IndentedJson.Options);
    }

    private static JsonObject Of(WalkedBranch walk, Func<Walking.Pictures.StepPicture, string?> pictures) => new()
    {
        ["edition"] = walk.Edition,
        ["token"] = Words.Of(walk.Token),
        ["sameAs"] = walk.SameAs,
        ["unsaid"] = new JsonArray([.. walk.Unsaid.Select(text => (JsonNode)text)]),
        ["steps"] = new JsonArray(
            [.. walk.Statements.Where(one => one.Statement.Action is not null || one.Pictures.Count > 0).Select(one => Of(one, pictures))]),
    };

    private static JsonObject Of(WalkedStatement one, Func<Walking.Pictures.StepPicture, string?> pictures) => new()
    {
        ["line"] = one.Statement.Position.Line,
        ["column"] = one.Statement.Position.Column,
        ["text"] = one.Statement.Text,
        ["verdict"] = Words.Of(one.Verdict.Outcome),
        ["tried"] = one.Tried,
        ["seen"] = one.Verdict.Seen,
        ["pictures"] = new JsonArray(
            [.. one.Pictures.Select(picture => (JsonNode)new JsonObject { ["file"] = pictures(picture), ["caption"] = picture.Caption })]),
    };
}
