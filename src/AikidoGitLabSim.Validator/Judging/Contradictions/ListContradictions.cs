using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>What groups, projects and lists of them cannot be.</summary>
internal static class ListContradictions
{
    private static readonly ImmutableArray<string> Lists =
        [Probes.Subgroups, Probes.TopGroups, Probes.AnyGroups, Probes.ProjectsVisible, Probes.ProjectsReadable, Probes.ProjectReadable];

    public static readonly ImmutableArray<Contradiction> All =
    [
        .. Lists.Select(probe => new Contradiction([probe], answers => Total(answers.Answer(probe)))),
        new([Probes.ProjectsVisible, Probes.ProjectsReadable], answers =>
            answers.List(Probes.ProjectsVisible) is { IsExact: true } visible
                && answers.List(Probes.ProjectsReadable) is { IsExact: true } readable && readable.Count > visible.Count
                ? "more projects are readable than seen" : null),
        new([Probes.Group], answers => answers.Input.Group is { } name && answers.Answer(Probes.Group) is { IsOk: true, Json: var group }
            && Named(name.Text, group, "full_path") is { } other
            ? $"asked for the group {name.Text}, it shows {other}" : null),
        new([Probes.TokenGroup], answers => answers.Answer(Probes.TokenGroup) is { IsOk: true, Json: var group }
            && group.Number("id") is { } id && id != GroupCoverage.TokenGroupId(answers)
            ? $"asked for the token's own group, it shows {group.Text("full_path")}" : null),
        new([Probes.Project],
            answers => answers.Input.Project is { } name && answers.Answer(Probes.Project) is { IsOk: true, Json: var project }
            && Named(name.Text, project, "path_with_namespace") is { } other
            ? $"asked for the project {name.Text}, it shows {other}" : null),
        new([Probes.Group], answers => answers.Answer(Probes.Group) is { IsOk: true, Json: var group } ? Parent(group) : null),
        new([Probes.TopGroups], answers => answers.List(Probes.TopGroups)?.Items.Select(Parent).FirstOrDefault(words => words is not null)),
        new([Probes.Tree, Probes.Git], answers => (answers.Answer(Probes.Tree)?.Kind, answers.Answer(Probes.Git)) switch
        {
            (AnswerKind.Ok, { Kind: AnswerKind.NotFound }) => "the API shows code that git does not find",
            (AnswerKind.Ok, { Kind: AnswerKind.Forbidden } git) when git.Said.Contains("download code", StringComparison.Ordinal) =>
                "the API shows code that git rejects",
            (AnswerKind.Forbidden, { Kind: AnswerKind.Ok }) => "git clones what the API rejects",
            _ => null,
        }),
    ];

    // The total is that of all pages: without a next page it is what is here, with one it is more.
    private static string? Total(ReadAnswer? answer) => answer is { IsOk: true } && answer.Json.Items() is { Length: var here }
        && long.TryParse(answer.Exchange.Header("X-Total"), NumberStyles.None, CultureInfo.InvariantCulture, out var total)
        && WrongTotal(answer.Exchange.Header("X-Next-Page"), total, here) is { } wrong
            ? $"a list of {Invariant.Text(total)} {wrong} {Invariant.Text(here)}"
            : null;

    // Without the header, GitLab may have more pages, but none after an empty one.
    private static string? WrongTotal(string? nextPage, long total, int here) => nextPage switch
    {
        "" when total != here => "ends after",
        not (null or "") when total <= here => "goes on after",
        null when total < here || (here == 0 && total > 0) => "shows",
        _ => null,
    };

    private static string? Named(string asked, JsonElement json, string pathKey)
    {
        var shown = asked.All(char.IsAsciiDigit) ? json.Number("id")?.ToString(CultureInfo.InvariantCulture) : json.Text(pathKey);
        return shown is null || string.Equals(shown, asked, StringComparison.OrdinalIgnoreCase) ? null : shown;
    }

    private static string? Parent(JsonElement group) => group.Text("full_path") is { } path && group.Get("parent_id") is { } parent
        && path.Contains('/', StringComparison.Ordinal) == (parent.ValueKind == JsonValueKind.Null)
            ? $"the group {path} {(parent.ValueKind == JsonValueKind.Null
                ? "is reported to have no parent group"
                : "is reported to have a parent group")}" : null;
}
