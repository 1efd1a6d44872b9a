using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Truth;

/// <summary>The data files beside the tests, embedded.</summary>
internal static class TruthData
{
    public const string Folder = "tests/AikidoGitLabSim.Tests/Truth";

    public static IReadOnlyList<string> Lines(string file) =>
        [.. Text(file).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    public static JsonObject Json(string file) => JsonNode.Parse(Text(file))!.AsObject();

    private static string Text(string file)
    {
        using var stream = typeof(TruthData).Assembly.GetManifestResourceStream($"Truth.{file}")
            ?? throw new FileNotFoundException($"{Folder}/{file} is not embedded; see the project file");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
