using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A page of the help.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Heading">Its heading.</param>
public sealed record HelpModel(PageLayout PageLayout, string Heading) : IPageModel
{
    /// <summary>The version and the address of its release; null: not for visitors.</summary>
    public (string Text, string Address)? Version { get; init; }

    /// <summary>Scopes and what they permit, on the page about tokens.</summary>
    public ImmutableArray<ScopeChoice> Scopes { get; init; } = [];
}
