namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>Permissions of fine-grained tokens in words: <c>read_personal_access_token</c> is Read of Personal access token.</summary>
internal static class PermissionWords
{
    /// <summary>What a permission is about, such as <c>Personal access token</c>.</summary>
    public static string Resource(string permission) => Capital(permission[(permission.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    /// <summary>What a permission allows, such as <c>Read personal access token</c>.</summary>
    public static string Action(string permission) => Capital(permission);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..].Replace('_', ' ');
}
