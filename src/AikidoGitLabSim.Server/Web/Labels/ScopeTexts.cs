using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Labels;

/// <summary>What is written under a scope's checkbox, in our words, and in which order the checkboxes stand.</summary>
internal static class ScopeTexts
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["api"] = "Read and write everything the API offers: all groups and projects, registries, dependency proxy and packages.",
        ["read_api"] = "Read everything the API offers: all groups and projects, container and package registry.",
        ["read_user"] = "Read your own profile at /user, and what can be read below /users.",
        ["create_runner"] = "Create runners.",
        ["manage_runner"] = "Manage runners.",
        ["k8s_proxy"] = "Call Kubernetes through the agent for Kubernetes.",
        ["self_rotate"] = "Lets the token replace itself.",
        ["read_repository"] = "Read private repositories over Git or the repository files API.",
        ["write_repository"] = "Read and write private repositories over Git, not over the API.",
        ["read_registry"] = "Pull images from the container registry of private projects.",
        ["write_registry"] = "Push images to the container registry.",
        ["read_virtual_registry"] = "Pull through the dependency proxy and virtual registries.",
        ["write_virtual_registry"] = "Change what the dependency proxy and virtual registries hold.",
        ["ai_features"] = "Call the endpoints of GitLab Duo.",
        ["sudo"] = "Act as any user of this instance, when an administrator's.",
        ["admin_mode"] = "Act as an administrator while Admin Mode is on.",
        ["read_service_ping"] = "Download the Service Ping payload, when an administrator's.",
    }.ToFrozenDictionary();

    /// <remarks>By what they permit, least first, as the shared form lists them (<c>access_token_form.vue</c>).</remarks>
    private static readonly ImmutableArray<string> SharedOrder =
    [
        "read_service_ping", "read_user", "read_repository", "read_registry", "read_virtual_registry", "read_api", "self_rotate",
        "write_repository", "write_registry",
        "write_virtual_registry", "api", "ai_features", "create_runner", "manage_runner", "k8s_proxy", "sudo", "admin_mode",
    ];

    /// <summary>The description of a scope.</summary>
    public static string Of(string scope) => Texts.GetValueOrDefault(scope, "");

    /// <summary>The scopes that are offered, in the form's order.</summary>
    /// <param name="offered">The scopes, in GitLab's own order.</param>
    /// <param name="labels">The labels of the form's page.</param>
    public static ImmutableArray<string> InOrder(ImmutableArray<string> offered, TokenPageLabels labels) =>
        labels.ChecksItself ? [.. offered.OrderBy(scope => SharedOrder.IndexOf(scope))] : offered;
}
