using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>
/// Writes a world as a world file, without secrets. Read again it gives the same world, but for what is not in it: token values are made
/// anew, passwords are the default one, ids close up where something was deleted, and the links between rotated tokens are gone.
/// </summary>
public static class WorldFileWriter
{
    /// <summary>Writes a world as YAML, without secrets.</summary>
    /// <param name="world">The world.</param>
    /// <param name="realNow">The real time, UTC: a clock that runs is written as what it shows now.</param>
    public static string Write(World world, DateTimeOffset realNow) => YamlNodeWriter.Write(WorldTree.Of(world, realNow));

    /// <summary>Writes a world as JSON, without secrets.</summary>
    /// <param name="world">The world.</param>
    /// <param name="realNow">The real time, UTC.</param>
    public static string WriteJson(World world, DateTimeOffset realNow) => JsonNodeWriter.Write(WorldTree.Of(world, realNow));
}
