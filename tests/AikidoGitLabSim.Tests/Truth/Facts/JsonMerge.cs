using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>JSON Merge Patch (RFC 7396): objects merge, null removes, everything else replaces.</summary>
internal static class JsonMerge
{
    public static void Into(JsonObject target, JsonObject patch)
    {
        foreach (var (key, value) in patch)
        {
            if (value is null)
            {
                target.Remove(key);
            }
            else if (value is JsonObject inner)
            {
                if (target[key] is not JsonObject)
                    target[key] = new JsonObject();
                Into(target[key]!.AsObject(), inner);
            }
            else
            {
                target[key] = value.DeepClone();
            }
        }
    }
}
