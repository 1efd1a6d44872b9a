using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>An item of a sidebar.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Path">Where it leads, below the world's root; null: it only holds others.</param>
/// <param name="Icon">The icon before it; null: none.</param>
/// <param name="Mark">The name of the attributes by which scripts find it.</param>
public sealed record NavItem(string Title, string? Path, string? Icon = null, string Mark = "nav-item-link")
{
    /// <summary>The items below this one.</summary>
    public ImmutableArray<NavItem> Children { get; init; } = [];

    /// <summary>Whether the current page is this item or below it.</summary>
    public bool Holds(string path) => Path == path || Children.Any(child => child.Holds(path));
}
