namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>How far a caller comes at a route, as far as that can be said without a request.</summary>
public enum AtlasOutcome
{
    /// <summary>This release does not have the route.</summary>
    NoSuchRoute,

    /// <summary>The token's scopes do not open it.</summary>
    RefusedForScope,

    /// <summary>A fine-grained token lacks the permission.</summary>
    RefusedForPermission,

    /// <summary>Refuses every caller who is not an administrator.</summary>
    RefusedForAdministrator,

    /// <summary>It is not for this kind of token.</summary>
    RefusedForKind,

    /// <summary>The user's access level is too low.</summary>
    RefusedForRole,

    /// <summary>The edition has not been paid for it.</summary>
    RefusedForTier,

    /// <summary>Refuses every caller.</summary>
    RefusedAlways,

    /// <summary>No rule refuses it without a resource; the outcome depends on the resource.</summary>
    LetThrough,
}
