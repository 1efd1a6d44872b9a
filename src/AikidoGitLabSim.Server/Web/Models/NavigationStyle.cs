namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>Where GitLab had its bars.</summary>
public enum NavigationStyle
{
    /// <summary>A bar on top with the avatar in its corner, a sidebar below it.</summary>
    TopBar,

    /// <summary>Everything in the sidebar, the avatar at its top.</summary>
    Sidebar,

    /// <summary>A bar on top with search and the avatar in its corner, page and sidebar as panels.</summary>
    Panels,
}
