using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Which version of GitLab it is. It decides where tokens are created, and whether they can have no expiration date.</summary>
internal static class VersionCheck
{
    private const string Question = "Which version of GitLab this is";
    private const string See = "Signed in, see it at the foot of GitLab's /help page.";

    public static Finding Judge(Answers answers) => answers.Answer(Probes.Metadata) switch
    {
        null => NotAsked.Of(answers, Question, CheckIds.Kind),
        { IsOk: true } when answers.Version is not null => Finding.Pass($"It is GitLab {answers.VersionText}{Build(answers.IsEnterprise)}."),
        { IsOk: true } => Finding.Unknown(Codes.VersionUnknown, $"{Question} cannot be told from what it says of itself.", See),
        { Kind: AnswerKind.NotFound } => Finding.Unknown(Codes.VersionUnknown, $"{Question} is not told: it is older than {Releases.Metadata}.", See),
        { Kind: AnswerKind.InsufficientScope } answer => Finding.Unknown(Codes.VersionUnknown, $"{Question} is told only to {string.Join(", ", answer.WouldDo)}.", See),
        var answer => Inconclusive.Of(answer, Question),
    };

    private static string Build(bool? enterprise) => enterprise switch
    {
        true => ", enterprise build",
        false => ", community build",
        null => "",
    };
}
