namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The page with the form for a legacy token.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Form">The form.</param>
public sealed record LegacyFormPageModel(PageLayout PageLayout, TokenFormModel Form) : IPageModel;
