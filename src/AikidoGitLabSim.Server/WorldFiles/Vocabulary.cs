using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>The words that the world file and the control API use for GitLab's kinds, levels and states.</summary>
public static class Vocabulary
{
    /// <summary>Kinds of token.</summary>
    public static EnumWords<TokenKind> TokenKinds { get; } = new(
        [.. AikidoGitLabSim.GitLab.Tokens.TokenKinds.All.Select(kind => (AikidoGitLabSim.GitLab.Tokens.TokenKinds.Title(kind), kind))]);

    /// <summary>Access levels that a member can have.</summary>
    public static EnumWords<AccessLevel> AccessLevels { get; } = new(
        ("guest", AccessLevel.Guest),
        ("planner", AccessLevel.Planner),
        ("reporter", AccessLevel.Reporter),
        ("developer", AccessLevel.Developer),
        ("maintainer", AccessLevel.Maintainer),
        ("owner", AccessLevel.Owner));

    /// <summary>Who may see a group or project.</summary>
    public static EnumWords<Visibility> Visibilities { get; } = new(
        ("private", Visibility.Private),
        ("internal", Visibility.Internal),
        ("public", Visibility.Public));

    /// <summary>States of a user.</summary>
    public static EnumWords<UserState> UserStates { get; } = new(
        ("active", UserState.Active),
        ("blocked", UserState.Blocked),
        ("deactivated", UserState.Deactivated),
        ("pending", UserState.Pending),
        ("unconfirmed", UserState.Unconfirmed),
        ("password-expired", UserState.PasswordExpired));

    /// <summary>Kinds of user that a file can define; bots come with their tokens.</summary>
    public static EnumWords<UserKind> UserKinds { get; } = new(
        ("person", UserKind.Human),
        ("service-account", UserKind.ServiceAccount));
}
