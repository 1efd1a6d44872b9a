using System.Text.Json;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Stubs.Oracle;

/// <summary>Mappings, what is asked of them, and what the real WireMock was seen to say.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Loads">Whether WireMock takes the mappings.</param>
/// <param name="Stubs">The mappings.</param>
/// <param name="Asks">The questions.</param>
/// <param name="Differs">Why the answers here are others; null: they are the same.</param>
internal sealed record OracleExample(string Name, bool Loads, JsonElement[] Stubs, OracleRequest[] Asks, string? Differs = null)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary>The folder of mappings and body files that both sides are started with.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "AikidoGitLabSim.Tests", "Stubs", "Oracle", "folder");

    /// <summary>All cases.</summary>
    public static OracleExample[] All { get; } =
        JsonSerializer.Deserialize<OracleExample[]>(
            File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Folder)!, "cases.json")), Reading)!;

    /// <summary>The mappings as they are imported.</summary>
    public string Import => JsonSerializer.Serialize(new { mappings = Stubs });

    /// <summary>Copies the folder.</summary>
    public static void CopyFolder(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
