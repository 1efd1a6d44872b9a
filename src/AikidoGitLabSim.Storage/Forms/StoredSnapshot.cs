using System.Collections.Immutable;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>A position of a log as a store keeps it.</summary>
/// <param name="Name">The world's name.</param>
/// <param name="Seq">The position.</param>
/// <param name="Chain">What stands for all entries up to here.</param>
/// <param name="Seed">The id of the seed's form; null: the world was deleted.</param>
/// <param name="Current">The id of the world's form; null: the world was deleted.</param>
/// <param name="Notes">The notes, as JSON.</param>
internal sealed record StoredSnapshot(string Name, long Seq, string Chain, string? Seed, string? Current, string Notes)
{
    /// <summary><see cref="LogPosition.Made"/>; empty where the store does not keep it.</summary>
    public string Made { get; init; } = "";

    /// <summary>The form of a position.</summary>
    public static StoredSnapshot Of(LogPosition position, WorldForms forms) => new(
        position.Name,
        position.Seq,
        position.Chain,
        position.World is { } world ? forms.IdOf(world.Seed) : null,
        position.World is { } now ? forms.IdOf(now.Current) : null,
        JsonSerializer.Serialize(new SortedDictionary<string, string>(position.World?.Notes ?? LoggedWorld.NoNotes, StringComparer.Ordinal),
            StorageJson.Default.SortedDictionaryStringString))
    {
        Made = position.Made,
    };

    /// <summary>The position.</summary>
    /// <param name="worldOf">The world with an id.</param>
    public LogPosition ToPosition(Func<string, World> worldOf) => new(
        Name, Seq, Chain, Seed is null || Current is null
            ? null
            : new LoggedWorld(worldOf(Seed), worldOf(Current)) { Notes = ReadNotes() })
    {
        Made = Made,
    };

    private ImmutableSortedDictionary<string, string> ReadNotes() => LoggedWorld.NoNotes.AddRange(
        JsonSerializer.Deserialize(Notes, StorageJson.Default.SortedDictionaryStringString) ?? []);
}
