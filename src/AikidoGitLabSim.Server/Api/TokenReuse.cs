using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Api;

/// <summary>Automatic reuse detection: a revoked token that asks to be rotated gives itself away (<c>lib/gitlab/auth/auth_finders.rb</c>,
/// 16.3).</summary>
internal static class TokenReuse
{
    private static readonly VersionRange Exists = VersionRange.From("16.3");

    /// <summary>What changed over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("rotation", "a revoked token that rotates itself takes its successors with it", Exists,
            "lib/gitlab/auth/auth_finders.rb")];

    /// <summary>Whether a refused request was a revoked token's attempt to rotate. One that has expired, too, is refused as expired before
    /// that.</summary>
    public static bool IsReuse(DecisionContext request) =>
        request.Token is { Revoked: true } token
        && !token.IsExpired(request.Now)
        && Exists.Holds(request.World.Edition.Version)
        && request.Policy.RotatesToken;
}
