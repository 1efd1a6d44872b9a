namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The page with the form for a legacy token.</summary>
/// <param name="Chrome">What is around it.</param>
/// <param name="Form">The form.</param>
public sealed record LegacyFormPageModel(Chrome Chrome, TokenFormModel Form) : IPageModel;
