using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>
/// The project whose code is asked for: the one that was named, else one of those listed, readable and private ones first,
/// since only private code shows what a role is worth.
/// </summary>
/// <param name="Id">Its number; null when it could not be asked for.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Visibility">Its visibility, as far as it was told.</param>
/// <param name="RoleEnough">Whether GitLab lists it among those in which the role is enough; null when the lists do not tell.</param>
internal sealed record CodeSample(long? Id, string Path, string? Visibility, bool? RoleEnough)
{
    public bool IsPrivate => string.Equals(Visibility, "private", StringComparison.Ordinal);

    public static CodeSample? From(Case c) => c.Input.Project is null ? Listed(c) : Named(c);

    /// <summary>
    /// Whether private code was both read through the API and offered to git although GitLab counts the role as too low. Such access is shown,
    /// and outweighs the count; of an administrator it shows nothing of the membership.
    /// </summary>
    public static bool IsShownToRead(Case c) =>
        c.Profile.LeastAccessLevel == Checks.ProjectsCheck.Reporter && c.User is not { SeesAll: true }
        && From(c) is { IsPrivate: true } && c.List(Probes.Tree) is { Items: [_, ..] } && c.Answer(Probes.Git) is { IsOk: true };

    private static CodeSample? Named(Case c)
    {
        // Git tells a bot that a project is there and not its own, which the API keeps to itself.
        if (c.Answer(Probes.Project) is not { Kind: not (AnswerKind.NotFound or AnswerKind.Forbidden) } answer)
            return c.Input.Project!.Text.Contains('/', StringComparison.Ordinal) ? new(null, c.Input.Project.Text, null, null) : null;
        return answer is { IsOk: true, Json: var json } && json.Number("id") is { } id && json.Text("path_with_namespace") is { } path
            ? new(id, path, json.Text("visibility"), Contains(c.List(Probes.ProjectReadable), id))
            : null;
    }

    private static CodeSample? Listed(Case c)
    {
        if (c.List(Probes.ProjectsVisible) is not { } visible)
            return null;
        var readable = c.List(Probes.ProjectsReadable);
        return Checks.ProjectSample.Scannable(visible).Where(HasCode).Select(item => From(item, readable)).OfType<CodeSample>()
            .OrderBy(sample => sample.RoleEnough is true ? 0 : 1).ThenBy(sample => sample.IsPrivate ? 0 : 1).FirstOrDefault();
    }

    private static CodeSample? From(JsonElement item, ListFacts? readable) =>
        item.Number("id") is { } id && item.Text("path_with_namespace") is { } path
            ? new(id, path, item.Text("visibility"), Contains(readable, id))
            : null;

    private static bool HasCode(JsonElement item) => item.Flag("empty_repo") != true;

    private static bool? Contains(ListFacts? list, long id) => list switch
    {
        null => null,
        _ when list.Items.Any(item => item.Number("id") == id) => true,
        { IsAllHere: true } => false,
        _ => null,
    };
}
