using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>A bare git directory that holds refs of its own and borrows every object from stores beside it, which are never written
/// to.</summary>
/// <param name="Path">The directory.</param>
internal sealed record GitFolder(string Path)
{
    /// <summary>The configuration of every git directory that the simulator makes.</summary>
    public const string Config = "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n";

    /// <summary>Where its own objects lie.</summary>
    public string Objects => System.IO.Path.Combine(Path, "objects");

    private string Alternates => System.IO.Path.Combine(Objects, "info", "alternates");

    /// <summary>Makes one.</summary>
    /// <param name="path">Where.</param>
    /// <param name="refs">Its refs.</param>
    /// <param name="stores">Object folders to borrow from.</param>
    public static GitFolder Make(string path, RefTable refs, ImmutableArray<string> stores)
    {
        var folder = new GitFolder(path);
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Objects, "info"));
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Objects, "pack"));
        Directory.CreateDirectory(System.IO.Path.Combine(path, "refs"));
        File.WriteAllText(System.IO.Path.Combine(path, "config"), Config);
        folder.Set(refs, stores);
        return folder;
    }

    /// <summary>Gives it other refs and stores.</summary>
    public void Set(RefTable refs, ImmutableArray<string> stores)
    {
        File.WriteAllText(Alternates, string.Concat(stores.Select(store => $"{store}\n")));
        File.WriteAllText(System.IO.Path.Combine(Path, "packed-refs"), string.Concat(refs.Refs.Select(row => $"{row.Value} {row.Key}\n")));
        File.WriteAllText(System.IO.Path.Combine(Path, "HEAD"), $"ref: {GitReference.Branches}{refs.DefaultBranch}\n");
    }

    /// <summary>The stores that it borrows from.</summary>
    public ImmutableArray<string> Stores() => [.. File.ReadAllLines(Alternates)];
}
