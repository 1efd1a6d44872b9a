namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A token in a table.</summary>
public sealed record TokenRow
{
    /// <summary>The token's id.</summary>
    public required long Id { get; init; }

    /// <summary>The token's name.</summary>
    public required string Name { get; init; }

    /// <summary>The token's description; null: none.</summary>
    public string? Description { get; init; }

    /// <summary>The token's scopes, separated by commas.</summary>
    public required string Scopes { get; init; }

    /// <summary>The day it was made, such as <c>Nov 22, 2026</c>.</summary>
    public required string Created { get; init; }

    /// <summary>When it was last used, relative to now.</summary>
    public required string LastUsed { get; init; }

    /// <summary>The addresses it was used from.</summary>
    public required string Ips { get; init; }

    /// <summary>The expiration date, relative to now; null: never.</summary>
    public string? Expires { get; init; }

    /// <summary>The day it dies, as a date; null: never.</summary>
    public string? ExpiresOn { get; init; }

    /// <summary>The bot's role; null: no bot.</summary>
    public string? Role { get; init; }

    /// <summary>The state that the badge shows.</summary>
    public required TokenState State { get; init; }

    /// <summary>Whether the token is active.</summary>
    public bool IsAlive => State is TokenState.Active or TokenState.Expiring;

    /// <summary>Whether it is a fine-grained one.</summary>
    public bool IsFineGrained { get; init; }
}
