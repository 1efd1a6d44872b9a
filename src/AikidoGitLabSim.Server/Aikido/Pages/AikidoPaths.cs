namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>The paths of Aikido's pages, within a world.</summary>
internal static class AikidoPaths
{
    /// <summary>The path of the start page.</summary>
    public const string Start = "/";

    /// <summary>Where a token is pasted; the path that Aikido's help page links to.</summary>
    public const string UpdateToken = "/onboarding/gitlab/update-workspace-access-token";

    /// <summary>The style sheet of both.</summary>
    public const string Style = "/aikido.css";

    /// <summary>The typeface of both.</summary>
    public const string Font = "/inter.woff2";

    /// <summary>The form field with the token.</summary>
    public const string TokenField = "access_token";
}
