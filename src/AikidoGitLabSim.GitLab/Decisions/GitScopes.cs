using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Which scopes open git over HTTP (<c>lib/gitlab/auth.rb</c>, abilities_for_scopes).</summary>
/// <remarks>The two scopes that REST classes have, too: <c>api</c> pulls and pushes, <c>read_api</c> pulls.</remarks>
public static class GitScopes
{
    // ai_workflows is for OAuth tokens only; first seen in builds of 18.2.
    private static readonly ScopeGrant WriteRepository = new("write_repository", ReadOnly: false, VersionRange.Always);
    private static readonly ScopeGrant Workflows = new("ai_workflows", ReadOnly: false, VersionRange.From("18.2"));

    /// <summary>The scopes for clone and fetch.</summary>
    public static AcceptedScopes Pull { get; } =
        AcceptedScopes.With(new ScopeGrant("read_repository", ReadOnly: true, VersionRange.Always), WriteRepository, Workflows);

    /// <summary>The scopes for push.</summary>
    public static AcceptedScopes Push { get; } = AcceptedScopes.With(WriteRepository, Workflows);
}
