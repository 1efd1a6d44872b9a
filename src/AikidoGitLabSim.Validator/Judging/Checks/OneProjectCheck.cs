using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether the one project that was asked for can be seen, and with role enough to read its code.</summary>
internal static class OneProjectCheck
{
    public static Finding Judge(Answers answers, string project)
    {
        var question = $"Whether it can read the project {project}";
        return answers.Answer(Probes.Project) switch
        {
            null => NotAsked.Of(answers, question, NotAsked.WhyNothingRead(answers)),
            { Kind: AnswerKind.Ok } answer => Seen(answers, project, question, answer),
            { IsUnrouted: true } answer => Unrouted.Of(answer, "project", question),
            { Kind: AnswerKind.NotFound or AnswerKind.Forbidden } => Finding.Fail(
                Codes.ProjectInvisible,
                $"It does not see the project {project}. GitLab does not report the reason: the path does not exist, there is no "
                    + "membership, or access is restricted to certain network addresses.",
                Cure(answers, project)),
            { Kind: AnswerKind.InsufficientScope } => Finding.Skipped(CheckIds.ScopesRequired),
            var answer => Inconclusive.Of(answer, question),
        };
    }

    /// <summary>What to do where a project is not seen. One sentence for all that miss it, so that it is one action.</summary>
    internal static Cure Cure(Answers answers, string project) => answers.Kind == TokenKind.Group
        ? NewTokenAdvice.Make(answers, $"Check the path at {answers.BaseUrl}/{project}, then make a token in the group that it is in")
        : $"Check the path at {answers.BaseUrl}/{project}. If it is right, have an Owner make {answers.User?.Username
            ?? "the token's user"} a member ({answers.Profile.LeastRole} or above): "
            + $"{answers.BaseUrl}/{project}/-/project_members";

    private static Finding Seen(Answers answers, string project, string question, ReadAnswer answer)
    {
        if (ProjectSample.IsPersonal(answer.Json))
            return Finding.Fail(
                Codes.NoProjects, $"The project {project} is in a personal namespace, and those are not scanned.",
                EmptyGroup.MoveIntoGroup);
        if (ProjectSample.IsSwitchedOff(answer.Json))
            return Finding.Fail(
                Codes.NoProjects, $"The project {project} has no repository, because the feature is turned off: there is no code to read.",
                EmptyGroup.SwitchOn);
        return answer.Json.Number("id") is { } id ? Role(answers, project, question, id) : Inconclusive.Of(answer, question);
    }

    private static Finding Role(Answers answers, string project, string question, long id)
    {
        if (answers.Answer(Probes.ProjectReadable) is not { } answer)
            return NotAsked.Of(answers, question, CheckIds.Token);
        if (ListFacts.From(answer) is not { } list)
            return Inconclusive.Of(answer, question);
        var role = answers.Profile.LeastRole;
        if (list.Items.Any(item => item.Number("id") == id))
            return Finding.Pass($"It sees the project {project} with the role {role} or above.");
        if (list.IsAllHere && CodeSample.IsShownToRead(answers))
            return Finding.Warn(
                Codes.RoleLow,
                $"Its role in the project {project} is below {role}, but it read and can clone the private code there: a custom role "
                    + "allows this.",
                $"Make sure that the custom role is kept. Otherwise: {RoleCures.Of(answers)}");
        return list.IsAllHere
            ? Finding.Fail(
                Codes.RoleLow, $"It sees the project {project}, but its role is below {role}: it cannot read private code.",
                RoleCures.Of(answers))
            : Inconclusive.Of(answer, question);
    }
}
