using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Advice;

/// <summary>What to do about a role that is too low. One sentence for all checks that find it, so that it is one action.</summary>
internal static class RoleCures
{
    public static Cure Of(Answers answers) => answers switch
    {
        { Kind: TokenKind.Group } => NewTokenAdvice.Make(answers,
            $"A group token's role is fixed. Make a new one with the role {answers.Profile.LeastRole} or above"),
        { User: { SeesAll: true } all } => NewTokenAdvice.Make(
            answers, $"Do not use {all.Username}, who is an administrator or auditor. As a separate user ({answers.Input.UserName}) with "
                + "the role "
            + $"{answers.Profile.LeastRole} in the group and no other access, make a token with {string.Join(
                ", ", NewTokenAdvice.Scopes(answers))} and no other scopes"),
        _ => $"Give {answers.User?.Username
            ?? "the token's user"} the role {answers.Profile.LeastRole} or above in the group{Members(answers)}",
    };

    private static string Members(Answers answers) =>
        answers.GroupPath is { } group ? $": {answers.BaseUrl}/groups/{group}/-/group_members" : ".";
}
