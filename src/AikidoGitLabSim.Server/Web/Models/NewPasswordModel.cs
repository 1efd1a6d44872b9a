namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The page that replaces an expired password.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Shortest">The least number of characters.</param>
public sealed record NewPasswordModel(PageLayout PageLayout, int Shortest) : IPageModel;
