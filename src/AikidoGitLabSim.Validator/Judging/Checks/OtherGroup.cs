using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// What to say of a token that sees a group and does not cover it, and of a group's token that does not see the group that was asked for.
/// </summary>
internal static class OtherGroup
{
    private const string PrivateUnseen = "It cannot see the private projects there, so they are not counted.";

    /// <summary>The group is seen, and the token does not cover it.</summary>
    public static Finding NotCovered(Case c, string path) => Finding.Fail(
        Codes.GroupNotCovered,
        c.User is { SeesAll: true } ? NotCoveredWords(c, path) : $"{NotCoveredWords(c, path)} {PrivateUnseen}",
        NotCoveredCure(c, path));

    /// <summary>What to do where a group's token does not see the group that was asked for.</summary>
    public static Finding Hidden(Case c, string group, int? status)
    {
        var own = ProjectsCheck.Number(GroupCoverage.TokenGroupId(c) ?? 0);
        if (GroupCoverage.TokenGroupPath(c) is { } path)
            return Finding.Fail(
                Codes.GroupInvisible, $"It does not see the group {group} ({status}): it is a token of the group {path} (number {own}).",
                NewToken.Make(
                    c, $"If {path} is to be scanned, give --group {path}. Otherwise check the path at {c.BaseUrl}/{group}, "
                    + "and make a token in that group"));
        return string.Equals(group, own, StringComparison.Ordinal)
            || c.Answer(Probes.TokenGroup) is { Kind: AnswerKind.NotFound or AnswerKind.Forbidden }
            ? Finding.Fail(
                Codes.GroupInvisible,
                $"GitLab hides the token's own group (number {own}) from it ({status}): "
                + "usually because the group allows only certain network addresses, and this machine is not one of them.",
                "Have an Owner allow this machine's address, and those of Aikido (https://aikido.help/ips/): "
                + "in the top-level group Settings, General, Permissions and group features, "
                + "Restrict access by IP address. If there is no such restriction, check whether the group is scheduled for deletion.")
            : Finding.Fail(
                Codes.GroupInvisible, $"It does not see the group {group} ({status}). It is a token of the group with the number {own}.",
                NewToken.Make(c, $"Check the path at {c.BaseUrl}/{group}, then make a token in that group"));
    }

    private static string NotCoveredWords(Case c, string path) => c switch
    {
        { Kind: TokenKind.Group } when GroupCoverage.TokenGroupPath(c) is { } own && GroupCoverage.IsBelow(own, path) =>
            $"It sees the group {path}, but it is a token of {own}, which is below it. It cannot reach the rest of {path}.",
        { Kind: TokenKind.Group } => $"It sees the group {path}, but it is a token of another group ({Own(c)}).",
        { User.SeesAll: true } => $"It sees the group {path} as an administrator or auditor. "
            + "Its user is not a member of the group and sees nothing there without that right.",
        _ when GroupCoverage.Of(c).AccessLevel is not null =>
            $"It sees the group {path}, but its user has Minimal Access there, which gives no access to projects.",
        _ => $"It sees the group {path}, but its user {c.User?.Username} is not a member of it: "
            + "what it sees there is public, or belongs to single projects or subgroups.",
    };

    private static Cure NotCoveredCure(Case c, string path) => c switch
    {
        { Kind: TokenKind.Group } => NewToken.Make(c, $"Make a token in the group {path}"),
        { User.SeesAll: true } => RoleCures.Of(c),
        _ => $"Have an Owner make {c.User?.Username ?? "the token's user"} a member ({c.Profile.LeastRole} or above): "
            + $"{c.BaseUrl}/groups/{path}/-/group_members",
    };

    private static string Own(Case c) =>
        GroupCoverage.TokenGroupPath(c) ?? $"number {ProjectsCheck.Number(GroupCoverage.TokenGroupId(c) ?? 0)}";
}
