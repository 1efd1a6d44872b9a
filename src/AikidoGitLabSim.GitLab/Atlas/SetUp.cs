using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>A token as Aikido's help page has it made.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Scopes">Its scopes.</param>
public sealed record SetUp(string Name, TokenKind Kind, ScopeSet Scopes)
{
    /// <summary>The set-ups of the page. It asks for three scopes; a group token cannot be given <c>read_user</c>.</summary>
    public static ImmutableArray<SetUp> Documented { get; } =
    [
        new("personal access token", TokenKind.Personal, ScopeSet.Of("read_api", "read_user", "read_repository")),
        new("service account token", TokenKind.ServiceAccount, ScopeSet.Of("read_api", "read_user", "read_repository")),
        new("group access token", TokenKind.Group, ScopeSet.Of("read_api", "read_repository")),
    ];

    /// <summary>Whether an edition hands out such a token.</summary>
    public bool ExistsIn(Edition edition) =>
        TokenKinds.In(edition).Contains(Kind) && Scopes.Names.All(ScopeCatalogue.OfferedTo(Kind, edition.Version).Contains);

    /// <summary>Whether it opens a route when its user holds every role but is no administrator.</summary>
    public bool Opens(AtlasRow row) => ExistsIn(row.Edition) && At(row).Outcome == AtlasOutcome.LetThrough;

    /// <summary>How far it comes at a route when its user holds every role but is no administrator.</summary>
    public AtlasVerdict At(AtlasRow row) => row.Judge(new CallerProfile(Kind, Scopes, AccessLevel.Owner, AccessLevel.Owner));
}
