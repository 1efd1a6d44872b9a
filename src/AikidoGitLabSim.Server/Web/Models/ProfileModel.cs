namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The page <b>Edit profile</b>.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Name">The display name.</param>
/// <param name="UserId">The id.</param>
/// <param name="Email">The primary mail address.</param>
public sealed record ProfileModel(PageLayout PageLayout, string Name, long UserId, string Email) : IPageModel;
