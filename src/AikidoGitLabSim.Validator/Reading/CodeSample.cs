using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Reading;

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

    public static CodeSample? From(Answers answers) => answers.Input.Project is { } named ? Named(answers, named.Text) : Listed(answers);

    /// <summary>
    /// Whether private code was both read through the API and offered to git although GitLab counts the role as too low. Such access is
    /// shown,
    /// and outweighs the count; of an administrator it shows nothing of the membership.
    /// </summary>
    public static bool IsShownToRead(Answers answers) =>
        answers.Profile.LeastAccessLevel == AccessLevels.Reporter && answers.User is not { SeesAll: true }
        && From(answers) is { IsPrivate: true } && answers.List(Probes.Tree) is { Items: [_, ..] }
        && answers.Answer(Probes.Git) is { IsOk: true };

    private static CodeSample? Named(Answers answers, string project)
    {
        // Git tells a bot that a project is there and not its own, which the API keeps to itself.
        if (answers.Answer(Probes.Project) is not { Kind: not (AnswerKind.NotFound or AnswerKind.Forbidden) } answer)
            return project.Contains('/', StringComparison.Ordinal) ? new(null, project, null, null) : null;
        return answer is { IsOk: true, Json: var json } && json.Number("id") is { } id && json.Text("path_with_namespace") is { } path
            ? new(id, path, json.Text("visibility"), Contains(answers.List(Probes.ProjectReadable), id))
            : null;
    }

    private static CodeSample? Listed(Answers answers)
    {
        if (answers.List(Probes.ProjectsVisible) is not { } visible)
            return null;
        var readable = answers.List(Probes.ProjectsReadable);
        return ProjectSample.Scannable(visible).Where(HasCode).Select(item => From(item, readable)).OfType<CodeSample>()
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
