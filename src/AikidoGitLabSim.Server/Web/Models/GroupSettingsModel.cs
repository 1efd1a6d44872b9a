namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>General settings of a group.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Action">Where the form is sent, below the world's root.</param>
/// <param name="Name">The group's name.</param>
/// <param name="GroupId">Its id.</param>
/// <param name="HasTokenSetting">Whether the setting about tokens is here: in top-level groups, on tiers that have such tokens.</param>
/// <param name="AllowsTokens">Whether it is on.</param>
public sealed record GroupSettingsModel(PageLayout PageLayout, string Action, string Name, long GroupId, bool HasTokenSetting,
    bool AllowsTokens) : IPageModel
{
    /// <summary>The name of the checkbox.</summary>
    public const string TokenSetting = "group[resource_access_token_creation_allowed]";
}
