using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>
/// The set-ups, as rows. Only those whose every requirement has a check. A row asks for the scopes that the page asks
/// for; which of them a kind cannot have at all is GitLab's law and stands in <see cref="ScopeRules"/>.
/// </summary>
internal static class Profiles
{
    public const string Auto = "auto";

    public static readonly Profile Personal = new(
        "pat", "code scanning with a personal access token",
        [TokenKind.Personal, TokenKind.ServiceAccount], ["read_api", "read_user", "read_repository"], 20, "Reporter");

    public static readonly Profile GroupToken = new(
        "group-token", "code scanning with a group access token",
        [TokenKind.Group], ["read_api", "read_user", "read_repository"], 20, "Reporter");

    public static readonly ImmutableArray<Profile> All = [Personal, GroupToken];

    public static readonly ImmutableArray<string> Names = [Auto, .. All.Select(profile => profile.Name)];

    public static Profile? Find(string name) => All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.Ordinal));

    /// <summary>What <c>auto</c> means for a kind. A project token is held against the group row, which refuses its kind.</summary>
    public static Profile For(TokenKind kind) => kind is TokenKind.Group or TokenKind.Project ? GroupToken : Personal;
}
