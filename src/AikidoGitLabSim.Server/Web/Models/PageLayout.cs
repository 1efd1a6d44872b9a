using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>What is around every page: banner, bars, sidebar, messages.</summary>
public sealed record PageLayout
{
    /// <summary>The page's name, as in its breadcrumbs.</summary>
    public required string Title { get; init; }

    /// <summary>The title in the browser's tab, GitLab's own.</summary>
    public required string BrowserTitle { get; init; }

    /// <summary>The relative URL root, such as <c>/~t42</c>; empty for none.</summary>
    public required string Root { get; init; }

    /// <summary>The page's own path, below the root.</summary>
    public required string Path { get; init; }

    /// <summary>What is simulated, in words.</summary>
    public required string Edition { get; init; }

    /// <summary>Where the bars are in this release.</summary>
    public required NavigationStyle Navigation { get; init; }

    /// <summary>What a form has to carry.</summary>
    public required string FormToken { get; init; }

    /// <summary>The attributes by which scripts find elements in this release.</summary>
    public required PageMarks Marks { get; init; }

    /// <summary>The attributes of the body.</summary>
    public required ImmutableDictionary<string, object> Body { get; init; }

    /// <summary>The script that sets <c>gon</c>.</summary>
    public required string Gon { get; init; }

    /// <summary>The user who is signed in; null: none.</summary>
    public Person? Person { get; init; }

    /// <summary>The sidebar; null: the page has none.</summary>
    public Sidebar? Sidebar { get; init; }

    /// <summary>The way here; the last one is the page.</summary>
    public ImmutableArray<NavItem> Breadcrumbs { get; init; } = [];

    /// <summary>What is to be said.</summary>
    public IReadOnlyList<FlashMessage> Messages { get; init; } = [];

    /// <summary>Says where something is in the browser's terms.</summary>
    /// <param name="path">A path below the world's root.</param>
    public string To(string path) => Root + path;
}
