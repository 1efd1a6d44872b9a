namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A token in a table.</summary>
public sealed record TokenRow
{
    /// <summary>Its id.</summary>
    public required long Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its description; null: none.</summary>
    public string? Description { get; init; }

    /// <summary>Its scopes, comma-separated.</summary>
    public required string Scopes { get; init; }

    /// <summary>The day it was made, such as <c>Nov 22, 2026</c>.</summary>
    public required string Created { get; init; }

    /// <summary>When it was last used, relative to now.</summary>
    public required string LastUsed { get; init; }

    /// <summary>The addresses it was used from.</summary>
    public required string Ips { get; init; }

    /// <summary>The day it dies, relative to now; null: never.</summary>
    public string? Expires { get; init; }

    /// <summary>The day it dies, as a date; null: never.</summary>
    public string? ExpiresOn { get; init; }

    /// <summary>The bot's role; null: no bot.</summary>
    public string? Role { get; init; }

    /// <summary>Its badge.</summary>
    public required TokenState State { get; init; }

    /// <summary>Whether it lives.</summary>
    public bool IsAlive => State is TokenState.Active or TokenState.Expiring;

    /// <summary>Whether it is a fine-grained one.</summary>
    public bool IsFineGrained { get; init; }
}
