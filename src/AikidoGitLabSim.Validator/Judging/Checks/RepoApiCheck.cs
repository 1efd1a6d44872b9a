using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether code can be read through the API: the list of files of one project, and one file of it.</summary>
internal static class RepoApiCheck
{
    public static Finding Judge(Case c)
    {
        if (CodeSample.From(c) is not { } sample)
            return NoSample(c);
        var question = $"Whether the code of {sample.Path} can be read through the API";
        return c.Answer(Probes.Tree) is { } tree ? Tree(c, sample, tree, question)
            : c.NotAsked(question, sample.Id is null && c.Answer(Probes.Project) is not null ? CheckIds.Projects : c.WhyNothingRead);
    }

    /// <summary>The first file that a list of files shows; null when it shows none.</summary>
    public static string? FirstFile(Case c) => c.List(Probes.Tree)?.Items.FirstOrDefault(item => item.Text("type") is "blob") is { ValueKind: JsonValueKind.Object } file
        ? file.Text("path")
        : null;

    /// <summary>What to say where there is no project to try it on.</summary>
    public static Finding NoSample(Case c) => c.List(Probes.ProjectsVisible) switch
    {
        { Count: > 0, IsAllHere: true } => Finding.NotApplicable("None of the projects has code yet."),
        { Count: > 0 } list => Finding.Unknown(
            Codes.RepoEmpty, $"Whether code can be read cannot be told: none of the first {ProjectsCheck.Number(list.Items.Length)} projects has any.", "Name a project that has code: --project."),
        _ => NothingSeen(c),
    };

    private static Finding NothingSeen(Case c) => c.NotAsked("Whether code can be read", (c.Answer(Probes.Project) ?? c.Answer(Probes.ProjectsVisible)) is null ? c.WhyNothingRead : CheckIds.Projects);

    /// <summary>What to do when GitLab does not show code: it is the role, or the project's own setting.</summary>
    public static Cure Cure(Case c, CodeSample sample) => sample.RoleEnough is true
        ? $"The role is enough, so see whether the repository is switched off or for members only: {c.BaseUrl}/{sample.Path}/edit, Visibility, Repository."
        : RoleCures.Of(c);

    private static Finding Tree(Case c, CodeSample sample, Answer tree, string question) => tree.Kind switch
    {
        AnswerKind.Ok when c.List(Probes.Tree) is null => Inconclusive.Of(tree, question),
        AnswerKind.Ok => File(c, sample, question),
        AnswerKind.NotFound when tree.Said.Contains("Tree", StringComparison.Ordinal) || tree.Said.Contains("Repository", StringComparison.Ordinal) =>
            Finding.NotApplicable($"The project {sample.Path} has no code yet."),
        AnswerKind.Forbidden or AnswerKind.NotFound => Finding.Fail(
            Codes.RepoApi, $"GitLab's API does not show the code of {sample.Path} ({tree.Exchange.Status}): {Why(c, sample)}.", Cure(c, sample)),
        AnswerKind.InsufficientScope => Finding.Skipped(CheckIds.ScopesRequired),
        _ => Inconclusive.Of(tree, question),
    };

    private static string Why(Case c, CodeSample sample) => sample.RoleEnough switch
    {
        false => $"the role there is below {c.Profile.LeastRole}",
        true => "the role is enough, so the repository is switched off there, or for members only",
        null => "the role is too low, or the repository is switched off there",
    };

    private static Finding File(Case c, CodeSample sample, string question)
    {
        if (c.List(Probes.Tree) is { Items.IsEmpty: true })
            return Finding.NotApplicable($"The project {sample.Path} has no files.");
        if (FirstFile(c) is not { } file)
            return Finding.Pass($"The files of {sample.Path} can be listed through the API.");
        return c.Answer(Probes.File) switch
        {
            null when c.Stop is { } stop => Inconclusive.Of(stop, question),
            null => Finding.Pass($"The files of {sample.Path} can be listed through the API."),
            { IsOk: true } => Finding.Pass($"The files of {sample.Path} can be listed through the API, and {file} can be read."),
            { Kind: AnswerKind.Forbidden or AnswerKind.NotFound } answer => Finding.Fail(
                Codes.RepoApi, $"The files of {sample.Path} can be listed, but {file} cannot be read ({answer.Exchange.Status}).",
                "See whether that file is kept back by something in front of GitLab; give its administrator the request id."),
            var answer => Inconclusive.Of(answer, question),
        };
    }
}
