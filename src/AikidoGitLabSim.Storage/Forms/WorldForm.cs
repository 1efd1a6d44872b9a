using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>A world as compressed JSON. The id is the SHA-256 of the JSON, so that equal worlds are kept once.</summary>
/// <param name="Id">The id, in hexadecimal digits.</param>
/// <param name="Body">The compressed JSON.</param>
internal sealed record WorldForm(string Id, byte[] Body)
{
    /// <summary>The form of a world.</summary>
    public static WorldForm Of(World world)
    {
        var json = ToJson(world);
        using var body = new MemoryStream();
        using (var compressed = new ZLibStream(body, CompressionLevel.Fastest, leaveOpen: true))
            compressed.Write(json);
        return new WorldForm(IdOf(json), body.ToArray());
    }

    /// <summary>The JSON of a world: equal worlds have equal JSON.</summary>
    public static byte[] ToJson(World world) => JsonSerializer.SerializeToUtf8Bytes(WorldState.Of(world), StorageJson.Default.WorldState);

    /// <summary>The world.</summary>
    /// <exception cref="WorldLogException">The content is not what the id says, or of a newer version.</exception>
    public World ToWorld()
    {
        try
        {
            var json = Decompressed();
            if (IdOf(json) != Id)
                throw new InvalidDataException("its content is not the one it was kept under");
            return (JsonSerializer.Deserialize(json, StorageJson.Default.WorldState) ?? throw new JsonException("it is empty")).ToWorld();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException or FormatException or ArgumentException)
        {
            throw new WorldLogException($"world {Id[..8]} cannot be read: {wrong.Message}",
                "restore the data from a backup, or use a newer gitlab-sim", wrong);
        }
    }

    private static string IdOf(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    private byte[] Decompressed()
    {
        using var json = new MemoryStream();
        using var compressed = new ZLibStream(new MemoryStream(Body), CompressionMode.Decompress);
        compressed.CopyTo(json);
        return json.ToArray();
    }
}
