namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>What a page is rendered from.</summary>
public interface IPageModel
{
    /// <summary>What is around the page.</summary>
    PageLayout PageLayout { get; }
}
