using System.Collections.Immutable;
using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>Reads a git repository object by object, as git's own plumbing does, wherever the objects are.</summary>
/// <param name="store">Where they are.</param>
public sealed class GitReader(IGitStore store)
{
    private const int ShortestId = 4;
    private const int IdLength = 20;

    /// <summary>The branch that <c>HEAD</c> names.</summary>
    public string DefaultBranch => store.DefaultBranch;

    /// <summary>The branches, by name.</summary>
    public IEnumerable<GitReference> Branches => Named(GitReference.Branches);

    /// <summary>The tags that stand for commits, by name.</summary>
    public IEnumerable<GitTag> Tags => Named(GitReference.Tags).Select(ToTag).OfType<GitTag>();

    /// <summary>The commit of the default branch; null while the repository is empty.</summary>
    public GitCommit? Head => Resolve("HEAD");

    /// <summary>The commit that a branch, a tag, <c>HEAD</c> or the beginning of an id stands for; null when nothing does.</summary>
    public GitCommit? Resolve(string reference)
    {
        var name = reference == "HEAD" ? GitReference.Branches + DefaultBranch : reference;
        string[] names = [name, $"refs/{name}", GitReference.Tags + name, GitReference.Branches + name];
        var found = names.Select(candidate => store.References.FirstOrDefault(one => one.Name == candidate))
            .FirstOrDefault(one => one is not null);
        return found is not null ? Commit(found.Target)
            : reference.Length is >= ShortestId and <= IdLength * 2 && reference.All(char.IsAsciiHexDigit)
            ? Commit(reference.ToLowerInvariant())
            : null;
    }

    /// <summary>The commit with an id; an annotated tag's id gives the tag's commit.</summary>
    public GitCommit? Commit(string id) => store.Find(id) switch
    {
        { Type: "commit" } commit => GitCommit.Parse(commit),
        { Type: "tag" } tag => Commit(GitTag.TargetOf(tag)),
        _ => null,
    };

    /// <summary>The content of the file with a git blob id.</summary>
    public ImmutableArray<byte>? Blob(string id) => store.Find(id) is { Type: "blob" } blob && blob.Id == id ? blob.Content : null;

    /// <summary>The entries of a folder, folders first as GitLab lists them; null when there is no such folder.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">The folder; empty for the top.</param>
    /// <param name="recursive">Whether to list what lies in folders below, too.</param>
    public IReadOnlyList<TreeEntry>? List(GitCommit commit, string path, bool recursive)
    {
        var folder = path.Trim('/');
        var tree = folder.Length == 0 ? commit.TreeId : Entry(commit, folder) is { IsTree: true } entry ? entry.Id : null;
        var prefix = folder.Length == 0 ? "" : $"{folder}/";
        return tree is null ? null : [.. Walk(tree, prefix, recursive).OrderBy(entry => entry.IsTree ? 0 : entry.IsBlob ? 1 : 2)];
    }

    /// <summary>The file or folder at a path, or null.</summary>
    public TreeEntry? Entry(GitCommit commit, string path)
    {
        TreeEntry? entry = null;
        var tree = commit.TreeId;
        var walked = "";
        foreach (var part in path.Split('/'))
        {
            if (entry is { IsTree: false })
                return null;
            entry = Entries(tree, walked).FirstOrDefault(one => one.Name == part);
            if (entry is null)
                return null;
            (tree, walked) = (entry.Id, $"{entry.Path}/");
        }

        return entry;
    }

    /// <summary>The entries of one folder, in git's order.</summary>
    public IEnumerable<TreeEntry> Entries(string treeId, string prefix) =>
        store.Find(treeId) is { Type: "tree" } tree ? Parse(tree.Content.AsSpan(), prefix) : [];

    private IEnumerable<TreeEntry> Walk(string treeId, string prefix, bool recursive)
    {
        foreach (var entry in Entries(treeId, prefix))
        {
            yield return entry;
            if (!recursive || !entry.IsTree)
                continue;
            foreach (var below in Walk(entry.Id, $"{entry.Path}/", recursive))
                yield return below;
        }
    }

    private IEnumerable<GitReference> Named(string prefix) =>
        store.References.Where(reference => reference.Name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(reference => reference.Name, StringComparer.Ordinal);

    private GitTag? ToTag(GitReference reference) => (store.Find(reference.Target), Commit(reference.Target)) switch
    {
        ({ Type: "tag" } tag, { } commit) =>
            new GitTag(reference.ShortName, reference.Target, commit, GitTag.MessageOf(tag), GitTag.TaggerOf(tag)),
        (_, { } commit) => new GitTag(reference.ShortName, reference.Target, commit, "", null),
        _ => null,
    };

    private static List<TreeEntry> Parse(ReadOnlySpan<byte> tree, string prefix)
    {
        var entries = new List<TreeEntry>();
        while (!tree.IsEmpty)
        {
            var blank = tree.IndexOf((byte)' ');
            var end = tree.IndexOf((byte)0);
            if (blank < 0 || end < blank || tree.Length < end + 1 + IdLength)
                break;
            var name = Encoding.UTF8.GetString(tree[(blank + 1)..end]);
            var id = Convert.ToHexStringLower(tree.Slice(end + 1, IdLength));
            entries.Add(new TreeEntry(id, name, Encoding.ASCII.GetString(tree[..blank]).PadLeft(6, '0'), prefix + name));
            tree = tree[(end + 1 + IdLength)..];
        }

        return entries;
    }
}
