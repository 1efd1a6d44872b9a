using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// What to say of a token that sees a group and does not cover it, and of a group's token that does not see the group that was asked for.
/// </summary>
internal static class OtherGroup
{
    private const string PrivateUnseen = "It cannot see the private projects there, so they are not counted.";

    /// <summary>The group is seen, and the token does not cover it.</summary>
    public static Finding NotCovered(Answers answers, string path) => Finding.Fail(
        Codes.GroupNotCovered,
        answers.User is { SeesAll: true } ? NotCoveredWords(answers, path) : $"{NotCoveredWords(answers, path)} {PrivateUnseen}",
        NotCoveredCure(answers, path));

    /// <summary>What to do where a group's token does not see the group that was asked for.</summary>
    public static Finding Hidden(Answers answers, string group, int? status)
    {
        var own = Invariant.Text(GroupCoverage.TokenGroupId(answers) ?? 0);
        if (GroupCoverage.TokenGroupPath(answers) is { } path)
            return Finding.Fail(
                Codes.GroupInvisible, $"It does not see the group {group} ({status}): it is a token of the group {path} (number {own}).",
                NewTokenAdvice.Make(
                    answers, $"If {path} is to be scanned, give --group {path}. Otherwise check the path at {answers.BaseUrl}/{group}, "
                    + "and make a token in that group"));
        return string.Equals(group, own, StringComparison.Ordinal)
            || answers.Answer(Probes.TokenGroup) is { Kind: AnswerKind.NotFound or AnswerKind.Forbidden }
            ? Finding.Fail(
                Codes.GroupInvisible,
                $"GitLab hides the token's own group (number {own}) from it ({status}): "
                + "usually because the group allows only certain network addresses, and this machine is not one of them.",
                "Have an Owner allow this machine's address, and those of Aikido (https://aikido.help/ips/): "
                + "in the top-level group Settings, General, Permissions and group features, "
                + "Restrict access by IP address. If there is no such restriction, check whether the group is scheduled for deletion.")
            : Finding.Fail(
                Codes.GroupInvisible, $"It does not see the group {group} ({status}). It is a token of the group with the number {own}.",
                NewTokenAdvice.Make(answers, $"Check the path at {answers.BaseUrl}/{group}, then make a token in that group"));
    }

    private static string NotCoveredWords(Answers answers, string path) => answers switch
    {
        { Kind: TokenKind.Group } when GroupCoverage.TokenGroupPath(answers) is { } own && GroupCoverage.IsBelow(own, path) =>
            $"It sees the group {path}, but it is a token of {own}, which is below it. It cannot reach the rest of {path}.",
        { Kind: TokenKind.Group } => $"It sees the group {path}, but it is a token of another group ({Own(answers)}).",
        { User.SeesAll: true } => $"It sees the group {path} as an administrator or auditor. "
            + "Its user is not a member of the group and sees nothing there without that right.",
        _ when GroupCoverage.Of(answers).AccessLevel is not null =>
            $"It sees the group {path}, but its user has Minimal Access there, which gives no access to projects.",
        _ => $"It sees the group {path}, but its user {answers.User?.Username} is not a member of it: "
            + "what it sees there is public, or belongs to single projects or subgroups.",
    };

    private static Cure NotCoveredCure(Answers answers, string path) => answers switch
    {
        { Kind: TokenKind.Group } => NewTokenAdvice.Make(answers, $"Make a token in the group {path}"),
        { User.SeesAll: true } => RoleCures.Of(answers),
        _ => $"Have an Owner make {answers.User?.Username ?? "the token's user"} a member ({answers.Profile.LeastRole} or above): "
            + $"{answers.BaseUrl}/groups/{path}/-/group_members",
    };

    private static string Own(Answers answers) =>
        GroupCoverage.TokenGroupPath(answers) ?? $"number {Invariant.Text(GroupCoverage.TokenGroupId(answers) ?? 0)}";
}
