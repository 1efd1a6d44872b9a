namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>What to do about a role that is too low. One sentence for all checks that find it, so that it is one action.</summary>
internal static class RoleCures
{
    public static string Of(Case c) => c switch
    {
        { Kind: TokenKind.Group } => $"A group token's role is fixed. Make a new one with the role {c.Profile.LeastRole} or above: {c.NewTokenPage()}",
        { User: { SeesAll: true } all } => $"Leave {all.Username} out of it, who is an administrator or auditor: as a user of its own ({c.Input.UserName}), with the role "
            + $"{c.Profile.LeastRole} in the group and no more, make a token with {string.Join(", ", c.ScopesToTick)} and nothing else: {c.NewTokenPage()}",
        _ => $"Give {c.User?.Username ?? "the token's user"} the role {c.Profile.LeastRole} or above in the group{Members(c)}",
    };

    private static string Members(Case c) => c.GroupPath is { } group ? $": {c.BaseUrl}/groups/{group}/-/group_members" : ".";
}
