using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>Token ids by digest: those loaded in bulk in a dictionary that is never written again, those that came since over it.</summary>
internal sealed class DigestIndex
{
    private readonly Dictionary<TokenDigest, long> _loaded;
    private readonly ImmutableDictionary<TokenDigest, long> _added;

    private DigestIndex(Dictionary<TokenDigest, long> loaded, ImmutableDictionary<TokenDigest, long> added)
    {
        _loaded = loaded;
        _added = added;
    }

    public static DigestIndex Empty { get; } = new([], ImmutableDictionary<TokenDigest, long>.Empty);

    /// <summary>The id of the token with a digest; 0 when there is none. The table of tokens may have lost it since.</summary>
    public long Find(TokenDigest digest) =>
        _loaded.TryGetValue(digest, out var id) || (!_added.IsEmpty && _added.TryGetValue(digest, out id)) ? id : 0;

    public DigestIndex With(AccessToken token) => new(_loaded, _added.SetItem(token.Digest, token.Id));

    public DigestIndex WithAll(IReadOnlyCollection<AccessToken> tokens)
    {
        var loaded = new Dictionary<TokenDigest, long>(_loaded.Count + _added.Count + tokens.Count);
        foreach (var (digest, id) in _loaded.Concat(_added))
            loaded[digest] = id;
        foreach (var token in tokens)
            loaded[token.Digest] = token.Id;
        return new(loaded, ImmutableDictionary<TokenDigest, long>.Empty);
    }
}
