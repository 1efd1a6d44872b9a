using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server;

/// <summary>The world that a simulator starts with.</summary>
internal static class StartWorld
{
    /// <summary>Loads the world that the options name.</summary>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Stops reading the file.</param>
    /// <exception cref="ArgumentException">More than one world is given.</exception>
    /// <exception cref="WorldFileException">The world file is refused, or cannot be read.</exception>
    public static async Task<LoadedWorld> LoadAsync(GitLabSimulatorOptions options, CancellationToken cancellationToken) => options switch
    {
        { Moment: { } moment, WorldFile: null, WorldYaml: null, World: null } => moment.World,
        { Moment: null, WorldFile: null, WorldYaml: null } => options.World ?? World.Empty,
        { Moment: null, WorldFile: { } file, WorldYaml: null, World: null } =>
            Read(file, await ReadAsync(file, cancellationToken), options),
        { Moment: null, WorldFile: null, WorldYaml: { } yaml, World: null } => Read("options.WorldYaml", yaml, options),
        _ => throw new ArgumentException(
            "more than one world is given; set one of options.WorldFile, options.WorldYaml, options.World and options.Moment",
            nameof(options)),
    };

    private static LoadedWorld Read(string source, string text, GitLabSimulatorOptions options)
    {
        var host = options.Port is null ? "localhost" : options.Bind.ToString();
        var result = WorldFileReader.Read(text, new WorldFileContext(options.Time.GetUtcNow(), options.Entropy, host));
        return result.Loaded ?? throw new WorldFileException(source, result.Problems);
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WorldFileException($"cannot read the world file {file}: {unreadable.Message}; check options.WorldFile", unreadable);
        }
    }
}
