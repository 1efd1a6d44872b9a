namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>What to do about a role that is too low. One sentence for all checks that find it, so that it is one action.</summary>
internal static class RoleCures
{
    public static string Of(Case c) => c.Kind == TokenKind.Group
        ? $"A group token's role is fixed. Make a new one with the role {c.Profile.LeastRole} or above: {c.NewTokenPage()}"
        : $"Give {c.User?.Username ?? "the token's user"} the role {c.Profile.LeastRole} or above in the group"
            + $"{(c.GroupPath is { } group ? $": {c.BaseUrl}/groups/{group}/-/group_members" : ".")}";
}
