namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The page that shows a new token's value, where a page of its own does.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Secret">The value.</param>
/// <param name="Done">Where Done leads, below the world's root.</param>
/// <param name="Panel">The heading of the panel that holds the value.</param>
public sealed record CreatedModel(PageLayout PageLayout, SecretModel Secret, string Done, string Panel) : IPageModel;
