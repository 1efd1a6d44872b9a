using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>A git repository as a value: files on one branch, in one commit. Ids are the ones git itself would give.</summary>
public sealed class Repository
{
    private readonly Lazy<Tree> _tree;
    private readonly Lazy<string> _commitId;

    /// <summary>Makes a repository.</summary>
    /// <param name="files">Content by path, with <c>/</c> between the parts.</param>
    /// <param name="committedAt">When the one commit was made, UTC.</param>
    public Repository(ImmutableSortedDictionary<string, ImmutableArray<byte>> files, DateTimeOffset committedAt)
    {
        Files = files.WithComparers(StringComparer.Ordinal);
        CommittedAt = committedAt;
        _tree = new Lazy<Tree>(() => Tree.Of(Files, ""));
        _commitId = new Lazy<string>(() => GitObject.IdOf("commit", CommitContent()));
    }

    /// <summary>The only branch.</summary>
    public static string DefaultBranch => "main";

    /// <summary>The name of who made the only commit.</summary>
    public static string AuthorName => "GitLab Simulator";

    /// <summary>The mail address of who made the only commit.</summary>
    public static string AuthorEmail => "simulator@example.com";

    /// <summary>The message of the only commit.</summary>
    public static string CommitMessage => "Initial commit";

    /// <summary>Content by path.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Files { get; }

    /// <summary>When the commit was made, UTC.</summary>
    public DateTimeOffset CommittedAt { get; }

    /// <summary>The SHA-1 of the commit.</summary>
    public string CommitId => _commitId.Value;

    /// <summary>Every object that git would store for it: the commit, its trees, the files.</summary>
    public IEnumerable<RepositoryObject> Objects => Files.Values
        .Select(content => new RepositoryObject(BlobId(content), "blob", content))
        .Concat(_tree.Value.Objects)
        .Append(new RepositoryObject(CommitId, "commit", [.. CommitContent()]))
        .DistinctBy(stored => stored.Id);

    /// <summary>Makes a repository of text files.</summary>
    public static Repository OfTexts(IEnumerable<KeyValuePair<string, string>> texts, DateTimeOffset committedAt) => new(
        texts.ToImmutableSortedDictionary(text => text.Key, text => Encoding.UTF8.GetBytes(text.Value).ToImmutableArray(), StringComparer.Ordinal),
        committedAt);

    /// <summary>Whether a name points to the commit: the branch, <c>HEAD</c>, or its id, eight digits at least.</summary>
    public bool Resolves(string reference) =>
        reference == DefaultBranch
        || reference == $"refs/heads/{DefaultBranch}"
        || reference == "HEAD"
        || (reference.Length >= 8 && CommitId.StartsWith(reference, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entries of a folder, folders first as GitLab lists them; null when there is no such folder.</summary>
    /// <param name="path">The folder; empty for the top.</param>
    /// <param name="recursive">Whether to list what lies in folders below, too.</param>
    public IReadOnlyList<TreeEntry>? List(string path, bool recursive)
    {
        var tree = _tree.Value.Find(path.Trim('/'));
        return tree is null ? null : [.. tree.Entries(recursive)];
    }

    /// <summary>The file with a git blob id, or null.</summary>
    public ImmutableArray<byte>? FindBlob(string id) => Files
        .Where(file => BlobId(file.Value) == id)
        .Select(file => (ImmutableArray<byte>?)file.Value)
        .FirstOrDefault();

    /// <summary>The git id of some content.</summary>
    public static string BlobId(ImmutableArray<byte> content) => GitObject.IdOf("blob", content.AsSpan());

    private byte[] CommitContent()
    {
        var author = $"{AuthorName} <{AuthorEmail}>";
        var seconds = CommittedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"tree {_tree.Value.Id}\nauthor {author} {seconds} +0000\ncommitter {author} {seconds} +0000\n\n{CommitMessage}\n");
    }
}
