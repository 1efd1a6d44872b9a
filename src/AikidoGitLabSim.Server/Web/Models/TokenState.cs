namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The badge of a token.</summary>
public enum TokenState
{
    /// <summary>The token is active.</summary>
    Active,

    /// <summary>Alive, for less than two weeks.</summary>
    Expiring,

    /// <summary>The token is revoked.</summary>
    Revoked,

    /// <summary>The token is expired.</summary>
    Expired,
}
