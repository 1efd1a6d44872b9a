namespace AikidoGitLabSim.Server.Replays;

/// <summary>Where a request carries its token.</summary>
internal enum TokenPlace
{
    /// <summary>Nowhere: there is none.</summary>
    None,

    /// <summary>The header <c>PRIVATE-TOKEN</c>.</summary>
    PrivateToken,

    /// <summary>The header <c>Authorization: Bearer</c>.</summary>
    Bearer,

    /// <summary>The header <c>Authorization: Basic</c>, as the password.</summary>
    Basic,

    /// <summary>The parameter <c>private_token</c>.</summary>
    Parameter,

    /// <summary>The parameter <c>access_token</c>.</summary>
    AccessToken,

    /// <summary>The parameter <c>bearer_token</c>.</summary>
    BearerToken,
}
