using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>The commands that a log can hold, by the name that they have in it. A name never changes and is never used again.</summary>
internal static class CommandForms
{
    /// <summary>The names and forms.</summary>
    public static ImmutableArray<(string Name, JsonTypeInfo Form)> All { get; } =
    [
        ("allow-token-creation", StorageJson.Default.AllowTokenCreation),
        ("change-password", StorageJson.Default.ChangePassword),
        ("change-settings", StorageJson.Default.ChangeSettings),
        ("configure", StorageJson.Default.Configure),
        ("create-resource-token", StorageJson.Default.CreateResourceToken),
        ("create-service-account", StorageJson.Default.CreateServiceAccount),
        ("create-user", StorageJson.Default.CreateUser),
        ("create-user-token", StorageJson.Default.CreateUserToken),
        ("delete-user", StorageJson.Default.DeleteUser),
        ("forget-browsers", StorageJson.Default.ForgetBrowsers),
        ("pass-time", StorageJson.Default.PassTime),
        ("push", StorageJson.Default.Push),
        ("remember-browser", StorageJson.Default.RememberBrowser),
        ("replay-incident", StorageJson.Default.ReplayIncident),
        ("revoke-token", StorageJson.Default.RevokeToken),
        ("revoke-token-family", StorageJson.Default.RevokeTokenFamily),
        ("rotate-token", StorageJson.Default.RotateToken),
        ("sign-in", StorageJson.Default.SignIn),
        ("update-service-account", StorageJson.Default.UpdateServiceAccount),
        ("use-token", StorageJson.Default.UseToken),
    ];

    /// <summary>The forms by name.</summary>
    public static FrozenDictionary<string, JsonTypeInfo> ByName { get; } = All.ToFrozenDictionary(row => row.Name, row => row.Form);

    /// <summary>The names and forms by type.</summary>
    public static FrozenDictionary<Type, (string Name, JsonTypeInfo Form)> ByType { get; } =
        All.ToFrozenDictionary(row => row.Form.Type, row => row);
}
