using Microsoft.AspNetCore.Components;

namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>What every page of Aikido's side knows.</summary>
public abstract class PageBase : ComponentBase
{
    /// <summary>What comes before each path: empty, or <c>/~name</c>.</summary>
    [Parameter]
    public string Base { get; set; } = "";

    /// <summary>The URL of the world's GitLab, without a slash at the end.</summary>
    [Parameter]
    public string GitLab { get; set; } = "";
}
