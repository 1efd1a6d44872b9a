namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>What to do about a role that is too low. One sentence for all checks that find it, so that it is one action.</summary>
internal static class RoleCures
{
    public static Cure Of(Case c) => c switch
    {
        { Kind: TokenKind.Group } => NewToken.Make(c, $"A group token's role is fixed. Make a new one with the role {c.Profile.LeastRole} or above"),
        { User: { SeesAll: true } all } => NewToken.Make(
            c, $"Leave {all.Username} out of it, who is an administrator or auditor: as a user of its own ({c.Input.UserName}), with the role "
            + $"{c.Profile.LeastRole} in the group and no more, make a token with {string.Join(", ", NewToken.Scopes(c))} and nothing else"),
        _ => $"Give {c.User?.Username ?? "the token's user"} the role {c.Profile.LeastRole} or above in the group{Members(c)}",
    };

    private static string Members(Case c) => c.GroupPath is { } group ? $": {c.BaseUrl}/groups/{group}/-/group_members" : ".";
}
