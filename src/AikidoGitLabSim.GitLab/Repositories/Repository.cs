using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>A git repository as a value: files on a branch, in one commit, and further branches, each one commit ahead. Ids are the ones
/// git itself would give.</summary>
public sealed class Repository : IGitStore
{
    private readonly Lazy<Snapshot> _main;
    private readonly Lazy<IReadOnlyList<Snapshot>> _snapshots;
    private readonly Lazy<IReadOnlyList<GitReference>> _references;
    private readonly Lazy<Dictionary<string, RepositoryObject>> _objects;

    /// <summary>Makes a repository of one commit.</summary>
    /// <param name="files">Content by path, with <c>/</c> between the parts.</param>
    /// <param name="committedAt">When the commits were made, UTC.</param>
    public Repository(ImmutableSortedDictionary<string, ImmutableArray<byte>> files, DateTimeOffset committedAt)
        : this(files, committedAt, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>>.Empty,
            ImmutableSortedDictionary<string, string>.Empty)
    {
    }

    /// <summary>Makes a repository with further branches and tags.</summary>
    /// <param name="files">Content by path on the default branch.</param>
    /// <param name="committedAt">When the commits were made, UTC.</param>
    /// <param name="branches">The further branches: all of their files, by path.</param>
    /// <param name="tags">The tags: on which branch each is, by name.</param>
    public Repository(
        ImmutableSortedDictionary<string, ImmutableArray<byte>> files,
        DateTimeOffset committedAt,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>> branches,
        ImmutableSortedDictionary<string, string> tags)
    {
        Files = files.WithComparers(StringComparer.Ordinal);
        CommittedAt = committedAt;
        Branches = branches.WithComparers(StringComparer.Ordinal);
        Tags = tags.WithComparers(StringComparer.Ordinal);
        _main = new Lazy<Snapshot>(() => Snapshot.Of(DefaultBranch, Files, null, committedAt));
        _snapshots = new Lazy<IReadOnlyList<Snapshot>>(() =>
            [_main.Value, .. Branches.Select(branch =>
                Snapshot.Of(branch.Key, branch.Value.WithComparers(StringComparer.Ordinal), _main.Value.Id, committedAt))]);
        _references = new Lazy<IReadOnlyList<GitReference>>(() => [.. ReferencesOf(_snapshots.Value)]);
        _objects = new Lazy<Dictionary<string, RepositoryObject>>(() => Objects.ToDictionary(stored => stored.Id, StringComparer.Ordinal));
    }

    /// <summary>The default branch.</summary>
    public static string DefaultBranch => "main";

    /// <summary>The name of who made the commits.</summary>
    public static string AuthorName => "GitLab Simulator";

    /// <summary>The mail address of who made the commits.</summary>
    public static string AuthorEmail => "simulator@example.com";

    /// <summary>Content by path on the default branch.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Files { get; }

    /// <summary>The further branches.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>> Branches { get; }

    /// <summary>On which branch each tag is.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; }

    /// <summary>When the commits were made, UTC.</summary>
    public DateTimeOffset CommittedAt { get; }

    /// <summary>The SHA-1 of the default branch's commit.</summary>
    public string CommitId => _main.Value.Id;

    /// <summary>Names what is in the repository: two with the same one are the same.</summary>
    public string Fingerprint => Branches.IsEmpty && Tags.IsEmpty
        ? CommitId
        : GitObject.IdOf("references",
            Encoding.UTF8.GetBytes(string.Join('\n', References.Select(reference => $"{reference.Target} {reference.Name}"))));

    /// <inheritdoc/>
    public IReadOnlyList<GitReference> References => _references.Value;

    /// <summary>Every object that git would store for it: the commits, their trees, the files.</summary>
    public IEnumerable<RepositoryObject> Objects => Branches.Values.Prepend(Files).SelectMany(files => files.Values)
        .Select(content => new RepositoryObject(BlobId(content), "blob", content))
        .Concat(_snapshots.Value.SelectMany(snapshot =>
            snapshot.Tree.Objects.Append(new RepositoryObject(snapshot.Id, "commit", snapshot.Content))))
        .DistinctBy(stored => stored.Id);

    string IGitStore.DefaultBranch => DefaultBranch;

    /// <summary>Makes a repository of text files.</summary>
    public static Repository OfTexts(IEnumerable<KeyValuePair<string, string>> texts, DateTimeOffset committedAt) =>
        new(ToFiles(texts), committedAt);

    /// <summary>Text files as content by path.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<byte>> ToFiles(IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.ToImmutableSortedDictionary(text => text.Key, text => Encoding.UTF8.GetBytes(text.Value).ToImmutableArray(),
            StringComparer.Ordinal);

    /// <summary>The git id of some content.</summary>
    public static string BlobId(ImmutableArray<byte> content) => GitObject.IdOf("blob", content.AsSpan());

    /// <inheritdoc/>
    public RepositoryObject? Find(string id)
    {
        if (_objects.Value.TryGetValue(id, out var found))
            return found;
        var alike = _objects.Value.Values.Where(stored => stored.Id.StartsWith(id, StringComparison.Ordinal)).Take(2).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    private IEnumerable<GitReference> ReferencesOf(IReadOnlyList<Snapshot> snapshots)
    {
        var heads = snapshots.ToDictionary(snapshot => snapshot.Branch, snapshot => snapshot.Id, StringComparer.Ordinal);
        return heads.OrderBy(head => head.Key, StringComparer.Ordinal)
            .Select(head => new GitReference(GitReference.Branches + head.Key, head.Value))
            .Concat(Tags.Select(tag => new GitReference(GitReference.Tags + tag.Key, heads[tag.Value])));
    }

    private sealed record Snapshot(string Branch, Tree Tree, string Id, ImmutableArray<byte> Content)
    {
        public static Snapshot Of(string branch, ImmutableSortedDictionary<string, ImmutableArray<byte>> files, string? parent,
            DateTimeOffset at)
        {
            var tree = Tree.Of(files, "");
            var author = $"{AuthorName} <{AuthorEmail}>";
            var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var content = Encoding.UTF8.GetBytes(
                $"tree {tree.Id}\n{(parent is null
                    ? ""
                    : $"parent {parent}\n")}author {author} {seconds} +0000\ncommitter {author} {seconds} +0000\n\n"
                + $"{(parent is null ? "Initial commit" : $"Work on {branch}")}\n");
            return new Snapshot(branch, tree, GitObject.IdOf("commit", content), [.. content]);
        }
    }
}
