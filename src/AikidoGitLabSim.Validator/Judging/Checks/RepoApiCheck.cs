using System.Text.Json;
using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether code can be read through the API: the list of files of one project, and one file of it.</summary>
internal static class RepoApiCheck
{
    public static Finding Judge(Answers answers)
    {
        if (CodeSample.From(answers) is not { } sample)
            return NoSample(answers);
        var question = $"Whether the code of {sample.Path} can be read through the API";
        return answers.Answer(Probes.Tree) is { } tree ? Tree(answers, sample, tree, question)
            : NotAsked.Of(answers, question,
                sample.Id is null && answers.Answer(Probes.Project) is not null ? CheckIds.Projects : NotAsked.WhyNothingRead(answers));
    }

    /// <summary>The first file that a list of files shows; null when it shows none.</summary>
    public static string? FirstFile(Answers answers) =>
        answers.List(Probes.Tree)?.Items.FirstOrDefault(item => item.Text("type") is "blob") is { ValueKind: JsonValueKind.Object } file
        ? file.Text("path")
        : null;

    /// <summary>What to say where there is no project to try it on.</summary>
    public static Finding NoSample(Answers answers) => answers.List(Probes.ProjectsVisible) switch
    {
        { Count: > 0, IsAllHere: true } => Finding.NotApplicable("No project has code yet."),
        { Count: > 0 } list => Finding.Unknown(
            Codes.RepoEmpty,
            $"It is not known whether code can be read: none of the first {Invariant.Text(list.Items.Length)} projects has any.",
            "Name a project that has code: --project."),
        _ => NothingSeen(answers),
    };

    private static Finding NothingSeen(Answers answers) => NotAsked.Of(answers, "Whether code can be read", (answers.Answer(Probes.Project)
        ?? answers.Answer(Probes.ProjectsVisible)) is null ? NotAsked.WhyNothingRead(answers) : CheckIds.Projects);

    /// <summary>What to do when GitLab does not show code: it is the role, or the project's own setting.</summary>
    public static Cure Cure(Answers answers, CodeSample sample) => sample.RoleEnough is true
        ? $"The role is high enough, so check whether the repository is turned off or for members only: {answers.BaseUrl}/"
            + $"{sample.Path}/edit, Visibility, Repository."
        : RoleCures.Of(answers);

    private static Finding Tree(Answers answers, CodeSample sample, ReadAnswer tree, string question) => tree.Kind switch
    {
        AnswerKind.Ok when answers.List(Probes.Tree) is null => Inconclusive.Of(tree, question),
        AnswerKind.Ok => File(answers, sample, question),
        AnswerKind.NotFound when tree.Said.Contains("Tree", StringComparison.Ordinal)
            || tree.Said.Contains("Repository", StringComparison.Ordinal) =>
            Finding.NotApplicable($"The project {sample.Path} has no code yet."),
        AnswerKind.Forbidden or AnswerKind.NotFound => Finding.Fail(
            Codes.RepoApi, $"GitLab's API does not show the code of {sample.Path} ({tree.Exchange.Status}): {Why(answers, sample)}.",
            Cure(answers, sample)),
        AnswerKind.InsufficientScope => Finding.Skipped(CheckIds.ScopesRequired),
        _ => Inconclusive.Of(tree, question),
    };

    private static string Why(Answers answers, CodeSample sample) => sample.RoleEnough switch
    {
        false => $"the role there is below {answers.Profile.LeastRole}",
        true => "the role is high enough, so the repository is turned off, or for members only",
        null => "the role is too low, or the repository is turned off",
    };

    private static Finding File(Answers answers, CodeSample sample, string question)
    {
        if (answers.List(Probes.Tree) is { Items.IsEmpty: true })
            return Finding.NotApplicable($"The project {sample.Path} has no files.");
        if (FirstFile(answers) is not { } file)
            return Finding.Pass($"The files of {sample.Path} can be listed through the API.");
        return answers.Answer(Probes.File) switch
        {
            null when answers.Stop is { } stop => Inconclusive.Of(stop, question),
            null => Finding.Pass($"The files of {sample.Path} can be listed through the API."),
            { IsOk: true } => Finding.Pass($"The files of {sample.Path} can be listed through the API, and {file} can be read."),
            { Kind: AnswerKind.Forbidden or AnswerKind.NotFound } answer => Finding.Fail(
                Codes.RepoApi, $"The files of {sample.Path} can be listed, but {file} cannot be read ({answer.Exchange.Status}).",
                "Check whether a proxy blocks that file; give GitLab's administrator the request id."),
            var answer => Inconclusive.Of(answer, question),
        };
    }
}
