using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>GitLab's plan limits by the names of <c>app/models/plan_limits.rb</c>, as settings of a world file.</summary>
internal static class PlanLimits
{
    private static readonly Dictionary<string, string> Settings = new() { ["project_access_token_limit"] = "projectAccessTokenLimit" };

    public static JsonObject Into(JsonObject? settings, JsonObject? limits)
    {
        var all = settings?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in limits ?? [])
        {
            all[Settings.TryGetValue(name, out var setting)
                ? setting
                : throw new FormatException($"plan limit '{name}' is not simulated; the limits are {string.Join(' ', Settings.Keys)}")] =
                value?.DeepClone();
        }

        return all;
    }
}
