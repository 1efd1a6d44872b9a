using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Which version of GitLab it is. It decides where tokens are created, and whether they can have no expiration date.</summary>
internal static class VersionCheck
{
    private const string Question = "The version of GitLab";
    private const string See = "Sign in and look at GitLab's /help page.";

    public static Finding Judge(Answers answers) => answers.Answer(Probes.Metadata) switch
    {
        null => NotAsked.Of(answers, Question, CheckIds.Kind),
        { IsOk: true } when answers.Version is not null =>
            Finding.Pass($"It is GitLab {answers.VersionText}{Build(answers.IsEnterprise)}."),
        { IsOk: true } => Finding.Unknown(Codes.VersionUnknown, $"{Question} is not known: its response does not contain a version.", See),
        { Kind: AnswerKind.NotFound } =>
            Finding.Unknown(Codes.VersionUnknown, $"{Question} is not known: it is older than {Releases.Metadata}.", See),
        { Kind: AnswerKind.InsufficientScope } answer =>
            Finding.Unknown(Codes.VersionUnknown, $"{Question} is visible only with {string.Join(", ", answer.WouldDo)}.", See),
        var answer => Inconclusive.Of(answer, Question),
    };

    private static string Build(bool? enterprise) => enterprise switch
    {
        true => ", Enterprise Edition",
        false => ", Community Edition",
        null => "",
    };
}
