using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Applies commands to worlds, each in one pure step.</summary>
public static class WorldCommands
{
    /// <summary>Applies a command. This is the only way a world changes: the result holds a new world and the command's answer.</summary>
    /// <typeparam name="T">The command's answer.</typeparam>
    /// <param name="world">The world before the command.</param>
    /// <param name="command">The command.</param>
    public static Outcome<T> Apply<T>(this World world, Command<T> command) => command.ApplyTo(world);
}
