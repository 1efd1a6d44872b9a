using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>
/// A repository that was pushed to, as a value: its refs by name. The ids name everything that is reachable from them, so two with the same
/// refs are the same repository; where the objects lie is no matter of the model.
/// </summary>
public sealed class RefTable : IEquatable<RefTable>
{
    /// <summary>Git's word for a ref that is not where the pusher saw it, or cannot be made beside the others.</summary>
    public const string NotUpdated = "failed to update ref";

    /// <summary>Git's word for the refs of a push that is all or nothing, when another one failed.</summary>
    public const string NotAtomic = "atomic transaction failed";

    private readonly Lazy<string> _key;

    /// <summary>Creates a table of refs.</summary>
    /// <param name="defaultBranch">What <c>HEAD</c> points to, without <c>refs/heads/</c>.</param>
    /// <param name="refs">Object ids by whole name.</param>
    public RefTable(string defaultBranch, IEnumerable<KeyValuePair<string, string>> refs)
    {
        DefaultBranch = defaultBranch;
        Refs = refs.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _key = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Refs.Select(row => $"{row.Value} {row.Key}").Prepend(DefaultBranch))))));
    }

    /// <summary>What <c>HEAD</c> points to, without <c>refs/heads/</c>.</summary>
    public string DefaultBranch { get; }

    /// <summary>Object ids by whole name.</summary>
    public ImmutableSortedDictionary<string, string> Refs { get; }

    /// <summary>A name for the content: a digest of the refs, in hexadecimal.</summary>
    public string Key => _key.Value;

    /// <summary>Whether it has no branch.</summary>
    public bool IsEmpty => !Refs.Keys.Any(name => name.StartsWith(GitReference.Branches, StringComparison.Ordinal));

    /// <summary>The repository after a push.</summary>
    /// <param name="updates">What is asked, in order.</param>
    /// <param name="refused">What has been refused already, by ref, in git's words.</param>
    /// <param name="atomic">Whether all goes or nothing.</param>
    /// <returns>The new value, and what was refused, by ref.</returns>
    public (RefTable After, ImmutableDictionary<string, string> Refused) With(
        IReadOnlyCollection<RefUpdate> updates, ImmutableDictionary<string, string> refused, bool atomic)
    {
        var refs = Refs;
        foreach (var update in updates.Where(update => !refused.ContainsKey(update.Name)))
        {
            if (CanApply(refs, update))
                refs = update.New is { } id ? refs.SetItem(update.Name, id) : refs.Remove(update.Name);
            else
                refused = refused.SetItem(update.Name, NotUpdated);
        }

        if (atomic && !refused.IsEmpty)
            return (this,
                updates.Aggregate(refused, (all, update) => all.ContainsKey(update.Name) ? all : all.SetItem(update.Name, NotAtomic)));
        return (new RefTable(DefaultOf(refs), refs), refused);
    }

    /// <inheritdoc/>
    public bool Equals(RefTable? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RefTable);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    private static bool CanApply(ImmutableSortedDictionary<string, string> refs, RefUpdate update) =>
        refs.GetValueOrDefault(update.Name) == update.Old && (update.New is null || !Collides(refs, update.Name));

    // As with files and folders: a ref cannot lie below another.
    private static bool Collides(ImmutableSortedDictionary<string, string> refs, string name) =>
        refs.Keys.Any(other => other.StartsWith($"{name}/", StringComparison.Ordinal)
            || name.StartsWith($"{other}/", StringComparison.Ordinal));

    // The first branch of a repository becomes its default one when HEAD points nowhere.
    private string DefaultOf(ImmutableSortedDictionary<string, string> refs) =>
        !IsEmpty || refs.ContainsKey(GitReference.Branches + DefaultBranch)
            ? DefaultBranch
            : refs.Keys.FirstOrDefault(name =>
                name.StartsWith(GitReference.Branches, StringComparison.Ordinal))?[GitReference.Branches.Length..] ?? DefaultBranch;
}
