namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The sign-in page.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Login">The name that was tried.</param>
/// <param name="IsUnconfirmed">Whether the mail address has to be confirmed first.</param>
public sealed record SignInModel(PageLayout PageLayout, string Login, bool IsUnconfirmed) : IPageModel;
