using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Transfer;

/// <summary>Copies one world, with its seed, its notes and what was pushed, from one log to another.</summary>
public static class WorldTransfer
{
    /// <summary>Copies it.</summary>
    /// <param name="from">The log that has it.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="to">The log that gets it.</param>
    /// <param name="newName">Its name here; a world that has it is replaced.</param>
    /// <exception cref="WorldLogException">There is no such world, or a log cannot be read or appended to.</exception>
    public static async Task CopyAsync(IWorldLog from, string name, IWorldLog to, string newName)
    {
        if (from.CatchUp(name, null)?.World is not { } world)
            throw new WorldLogException($"there is no world '{name}'", $"choose one of: {string.Join(", ", NamesOf(from))}");
        CopyPacks(from.Packs, to.Packs, PushesOf(world.Seed).Concat(PushesOf(world.Current)).Distinct(StringComparer.Ordinal));
        while (!await to.Append(to.CatchUp(newName, null) ?? LogPosition.None(newName), new WorldPut(world), world).Written)
            continue;
    }

    /// <summary>The names of the worlds in a log.</summary>
    public static IEnumerable<string> NamesOf(IWorldLog log) =>
        log.Load().Where(position => position.World is not null).Select(position => position.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> PushesOf(World world) => world.Projects.Rows.Select(PushOf).OfType<string>();

    private static string? PushOf(Project project) => project.Pushed?.Key;

    private static void CopyPacks(IPackStore from, IPackStore to, IEnumerable<string> pushes)
    {
        foreach (var refs in pushes)
        {
            var packs = from.PacksOf(refs)
                ?? throw new WorldLogException($"the data lacks what was pushed as {refs[..8]}", "restore it from a backup");
            foreach (var pack in packs)
                CopyPack(from, to, pack);
            to.Link(refs, packs);
        }
    }

    private static void CopyPack(IPackStore from, IPackStore to, string pack)
    {
        var folder = Directory.CreateTempSubdirectory("gitlab-sim-pack-");
        try
        {
            from.Write(pack, folder.FullName);
            to.Keep(pack, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
