using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Writes a stage as a world file: keyed maps become lists, in order.</summary>
internal static class WorldFile
{
    // Placeholders such as <today+1> stay readable for what expands them.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Stage stage, string version, PlaceholderDates dates)
    {
        var world = stage.World;
        var file = new JsonObject { ["edition"] = EditionOf(stage, version) };
        foreach (var key in new[] { "clock", "frozen", "settings" })
        {
            if (world[key] is { } value)
                file[key] = value.DeepClone();
        }

        file["users"] = List(world, "users", "username");
        file["groups"] = List(world, "groups", "path", Crowd(stage, "groups", "filler{0}"));
        file["projects"] = List(world, "projects", "path");
        foreach (var extra in Crowd(stage, "projects", "grp/filler{0}"))
            file["projects"]!.AsArray().Add(extra);
        file["tokens"] = List(world, "tokens", "name");
        return dates.Expand(file.ToJsonString(Plain));
    }

    /// <summary>Offering, tier and release; a stage names the Community Edition as <c>self-managed/free+ce</c>.</summary>
    private static string EditionOf(Stage stage, string version) =>
        stage.Edition.Split('+') is [var tier, var distribution] ? $"{tier}/{version}+{distribution}" : $"{stage.Edition}/{version}";

    private static JsonArray List(JsonObject world, string map, string key, IEnumerable<JsonObject>? first = null)
    {
        var list = new JsonArray([.. first ?? []]);
        foreach (var (name, value) in world[map]?.AsObject() ?? [])
        {
            var item = new JsonObject { [key] = name };
            JsonMerge.Into(item, value!.AsObject());
            list.Add(item);
        }

        return list;
    }

    private static IEnumerable<JsonObject> Crowd(Stage stage, string what, string path) =>
        Enumerable.Range(1, stage.Crowd.GetValueOrDefault(what))
            .Select(number => new JsonObject
            {
                ["path"] = string.Format(CultureInfo.InvariantCulture, path, number), ["visibility"] = "private",
            });
}
