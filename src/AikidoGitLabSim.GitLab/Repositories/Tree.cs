using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>A folder of a repository with its git id.</summary>
internal sealed class Tree
{
    private readonly ImmutableArray<TreeEntry> _own;
    private readonly ImmutableDictionary<string, Tree> _folders;

    private Tree(ImmutableArray<TreeEntry> own, ImmutableDictionary<string, Tree> folders)
    {
        _own = own;
        _folders = folders;
        Id = GitObject.IdOf("tree", GitObject.Tree(own));
    }

    public string Id { get; }

    public IEnumerable<RepositoryObject> Objects => _folders.Values
        .SelectMany(folder => folder.Objects)
        .Append(new RepositoryObject(Id, "tree", [.. GitObject.Tree(_own)]));

    public static Tree Of(IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> files, string prefix)
    {
        var byHead = files.ToLookup(file => file.Key.Contains('/', StringComparison.Ordinal)
            ? file.Key[..file.Key.IndexOf('/', StringComparison.Ordinal)]
            : "");
        var folders = byHead.Where(group => group.Key.Length > 0).ToImmutableDictionary(
            group => group.Key,
            group => Of(group.Select(file => KeyValuePair.Create(file.Key[(group.Key.Length + 1)..], file.Value)), $"{prefix}{group.Key}/"),
            StringComparer.Ordinal);
        var trees = folders.OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder => new TreeEntry(folder.Value.Id, folder.Key, TreeEntry.Folder, prefix + folder.Key));
        var blobs = byHead[""].OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new TreeEntry(Repository.BlobId(file.Value), file.Key, TreeEntry.File, prefix + file.Key));
        return new Tree([.. trees, .. blobs], folders);
    }
}
