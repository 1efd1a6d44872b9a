using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The sidebar of a page.</summary>
/// <param name="Label">Its name, which is also its header.</param>
/// <param name="Home">Where the header leads, below the world's root.</param>
/// <param name="Items">Its items.</param>
public sealed record Sidebar(string Label, string Home, ImmutableArray<NavItem> Items);
