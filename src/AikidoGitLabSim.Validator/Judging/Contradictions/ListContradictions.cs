using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Contradictions;

/// <summary>What groups, projects and lists of them cannot be.</summary>
internal static class ListContradictions
{
    private static readonly ImmutableArray<string> Lists =
        [Probes.Subgroups, Probes.TopGroups, Probes.AnyGroups, Probes.ProjectsVisible, Probes.ProjectsReadable, Probes.ProjectReadable];

    public static readonly ImmutableArray<Contradiction> All =
    [
        .. Lists.Select(probe => new Contradiction([probe], c => Total(c.Answer(probe)))),
        new([Probes.ProjectsVisible, Probes.ProjectsReadable], c =>
            c.List(Probes.ProjectsVisible) is { IsExact: true } visible && c.List(Probes.ProjectsReadable) is { IsExact: true } readable && readable.Count > visible.Count
                ? "more projects are readable than seen" : null),
        new([Probes.Group], c => c.Answer(Probes.Group) is { IsOk: true, Json: var group } && Named(c.Input.Group!.Text, group, "full_path") is { } other
            ? $"asked for the group {c.Input.Group.Text}, it shows {other}" : null),
        new([Probes.TokenGroup], c => c.Answer(Probes.TokenGroup) is { IsOk: true, Json: var group } && group.Number("id") is { } id && id != GroupCoverage.TokenGroupId(c)
            ? $"asked for the token's own group, it shows {group.Text("full_path")}" : null),
        new([Probes.Project], c => c.Answer(Probes.Project) is { IsOk: true, Json: var project } && Named(c.Input.Project!.Text, project, "path_with_namespace") is { } other
            ? $"asked for the project {c.Input.Project.Text}, it shows {other}" : null),
        new([Probes.Group], c => c.Answer(Probes.Group) is { IsOk: true, Json: var group } ? Parent(group) : null),
        new([Probes.TopGroups], c => c.List(Probes.TopGroups)?.Items.Select(Parent).FirstOrDefault(words => words is not null)),
        new([Probes.Tree, Probes.Git], c => (c.Answer(Probes.Tree)?.Kind, c.Answer(Probes.Git)?.Kind) switch
        {
            (AnswerKind.Ok, AnswerKind.NotFound) => "the API shows code that git does not find",
            (AnswerKind.Ok, AnswerKind.Forbidden) when c.Answer(Probes.Git)!.Said.Contains("download code", StringComparison.Ordinal) => "the API shows code that git refuses",
            (AnswerKind.Forbidden, AnswerKind.Ok) => "git clones what the API refuses",
            _ => null,
        }),
    ];

    // The total is that of all pages: without a next page it is what is here, with one it is more.
    private static string? Total(Answer? answer)
    {
        if (answer is not { IsOk: true } || answer.Json.Items() is not { } items
            || !long.TryParse(answer.Exchange.Header("X-Total"), NumberStyles.None, CultureInfo.InvariantCulture, out var total))
            return null;
        var here = Checks.ProjectsCheck.Number(items.Length);
        return answer.Exchange.Header("X-Next-Page") switch
        {
            "" => total == items.Length ? null : $"a list of {Checks.ProjectsCheck.Number(total)} ends after {here}",
            not null => total > items.Length ? null : $"a list of {Checks.ProjectsCheck.Number(total)} goes on after {here}",
            null => total == items.Length || (items.Length > 0 && total > items.Length) ? null : $"a list of {Checks.ProjectsCheck.Number(total)} shows {here}",
        };
    }

    private static string? Named(string asked, JsonElement json, string pathKey)
    {
        var shown = asked.All(char.IsAsciiDigit) ? json.Number("id")?.ToString(CultureInfo.InvariantCulture) : json.Text(pathKey);
        return shown is null || string.Equals(shown, asked, StringComparison.OrdinalIgnoreCase) ? null : shown;
    }

    private static string? Parent(JsonElement group) => group.Text("full_path") is { } path && group.Get("parent_id") is { } parent
        && path.Contains('/', StringComparison.Ordinal) == (parent.ValueKind == JsonValueKind.Null)
            ? $"the group {path} {(parent.ValueKind == JsonValueKind.Null ? "is said to have no group above it" : "is said to have a group above it")}" : null;
}
