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

    /// <summary>It is for administrators.</summary>
    RefusedForAdministrator,

    /// <summary>It is not for this kind of token.</summary>
    RefusedForKind,

    /// <summary>The user's access level is too low.</summary>
    RefusedForRole,

    /// <summary>The edition has not been paid for it.</summary>
    RefusedForTier,

    /// <summary>It refuses everybody.</summary>
    RefusedAlways,

    /// <summary>Nothing is known against it; the rest is asked of the resource.</summary>
    LetThrough,
}
