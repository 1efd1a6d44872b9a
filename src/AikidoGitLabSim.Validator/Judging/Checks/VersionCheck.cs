using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Which GitLab it is. Decides where tokens are made, and whether one without an end can be had.</summary>
internal static class VersionCheck
{
    private const string Question = "Which version of GitLab this is";
    private const string See = "Signed in, see it at the foot of GitLab's /help page.";

    public static Finding Judge(Case c) => c.Answer(Probes.Metadata) switch
    {
        null => c.NotAsked(Question, CheckIds.Kind),
        { IsOk: true } when c.Version is not null => Finding.Pass($"It is GitLab {c.VersionText}{Build(c.IsEnterprise)}."),
        { IsOk: true } => Finding.Unknown(Codes.VersionUnknown, $"{Question} cannot be told from what it says of itself.", See),
        { Kind: AnswerKind.NotFound } => Finding.Unknown(Codes.VersionUnknown, $"{Question} is not told: it is older than 15.2.", See),
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
