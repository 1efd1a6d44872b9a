namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The badge of a token.</summary>
public enum TokenState
{
    /// <summary>Alive.</summary>
    Active,

    /// <summary>Alive, for less than two weeks.</summary>
    Expiring,

    /// <summary>Revoked.</summary>
    Revoked,

    /// <summary>Dead of its date.</summary>
    Expired,
}
