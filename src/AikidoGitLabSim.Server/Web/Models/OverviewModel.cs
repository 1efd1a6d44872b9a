using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A list of groups or projects, or the overview of a group, project or person.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Items">What it lists.</param>
public sealed record OverviewModel(PageLayout PageLayout, string Heading, ImmutableArray<ListedItem> Items) : IPageModel
{
    /// <summary>What stands below the heading; null: nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Facts in a row, such as the id.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Where Edit profile leads, on one's own page; null: no such link.</summary>
    public string? EditPath { get; init; }

    /// <summary>What is said when there is nothing to list.</summary>
    public string Empty { get; init; } = "";

    /// <summary>What the list is called.</summary>
    public string ListName { get; init; } = "";

    /// <summary>Names of files, for a project.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Where to clone from, for a project; null: nothing to clone.</summary>
    public string? CloneUrl { get; init; }
}
