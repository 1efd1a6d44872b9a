using System.Collections.Concurrent;
using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Keeps the packs of pushes in the log's store, and writes them back for a simulator that did not receive the push.</summary>
/// <param name="store">The log's store.</param>
internal sealed class KeptPacks(IPackStore store)
{
    private const string Pattern = "pack-*.pack";
    private const string Pushed = "push-";
    private const string Restored = "kept-";

    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<string>>> _packs = new(StringComparer.Ordinal);

    /// <summary>The folder of one push, below the simulator's own.</summary>
    public static string NameOf(int push) => $"{Pushed}{push.ToString(System.Globalization.CultureInfo.InvariantCulture)}.git";

    /// <summary>Keeps the packs that a table of refs needs.</summary>
    /// <param name="after">The table.</param>
    /// <param name="stores">The folders its objects lie in; those of the project's own repository are not kept.</param>
    /// <exception cref="WorldLogException">They were not kept.</exception>
    public void Keep(RefTable after, IEnumerable<string> stores) =>
        store.Link(after.Key, [.. stores.Where(IsOfPush).SelectMany(objects => Once(objects, KeepAll)).Distinct(StringComparer.Ordinal)]);

    /// <summary>The folders of the packs that a table of refs needs.</summary>
    /// <param name="pushed">The table.</param>
    /// <param name="root">The simulator's folder.</param>
    /// <returns>Null: no push that this store knows made the table.</returns>
    public ImmutableArray<string>? Restore(RefTable pushed, string root) =>
        store.PacksOf(pushed.Key) is { } packs ? [.. packs.Select(pack => Restore(pack, root))] : null;

    private static bool IsOfPush(string objects) => Path.GetFileName(Path.GetDirectoryName(objects)) is { } folder
        && (folder.StartsWith(Pushed, StringComparison.Ordinal) || folder.StartsWith(Restored, StringComparison.Ordinal));

    private ImmutableArray<string> KeepAll(string objects)
    {
        var folder = Path.Combine(objects, "pack");
        var packs = Directory.GetFiles(folder, Pattern).Select(file => Path.GetFileNameWithoutExtension(file)).ToImmutableArray();
        foreach (var pack in packs)
            store.Keep(pack, folder);
        return packs;
    }

    private string Restore(string pack, string root)
    {
        var objects = Path.Combine(root, $"{Restored}{pack}.git", "objects");
        Once(objects, folder =>
        {
            store.Write(pack, Directory.CreateDirectory(Path.Combine(folder, "pack")).FullName);
            return [pack];
        });
        return objects;
    }

    // What failed is done again the next time.
    private ImmutableArray<string> Once(string objects, Func<string, ImmutableArray<string>> packs)
    {
        var made = _packs.GetOrAdd(objects, folder => new Lazy<ImmutableArray<string>>(() => packs(folder)));
        try
        {
            return made.Value;
        }
        catch
        {
            _packs.TryRemove(KeyValuePair.Create(objects, made));
            throw;
        }
    }
}
