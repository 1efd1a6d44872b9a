using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Worlds;

/// <summary>The tokens of a world: by id, by digest, and by user.</summary>
public sealed class TokenTable
{
    private readonly Table<AccessToken> _rows;
    private readonly DigestIndex _byDigest;
    private readonly ImmutableDictionary<long, ImmutableSortedSet<long>> _byUser;

    private TokenTable(
        Table<AccessToken> rows, DigestIndex byDigest, ImmutableDictionary<long, ImmutableSortedSet<long>> byUser)
    {
        _rows = rows;
        _byDigest = byDigest;
        _byUser = byUser;
    }

    /// <summary>No tokens.</summary>
    public static TokenTable Empty { get; } = new(
        Table<AccessToken>.Empty, DigestIndex.Empty, ImmutableDictionary<long, ImmutableSortedSet<long>>.Empty);

    /// <summary>The highest id that was ever given.</summary>
    public long LastId => _rows.LastId;

    /// <summary>How many tokens there are.</summary>
    public int Count => _rows.Count;

    /// <summary>All tokens, lowest id first.</summary>
    public IEnumerable<AccessToken> Rows => _rows.Rows;

    /// <summary>The token with an id, or null.</summary>
    public AccessToken? Find(long id) => _rows.Find(id);

    /// <summary>The token whose value has a digest, or null.</summary>
    public AccessToken? Find(TokenDigest digest) => _rows.Find(_byDigest.Find(digest));

    /// <summary>The tokens of a user, lowest id first.</summary>
    public IEnumerable<AccessToken> Of(long userId) =>
        _byUser.TryGetValue(userId, out var ids) ? ids.Select(id => _rows.Get(id)) : [];

    /// <summary>The table with a token added, or put in place of the one with its id.</summary>
    public TokenTable With(AccessToken token) => new(
        _rows.With(token),
        _byDigest.With(token),
        _byUser.SetItem(token.UserId, _byUser.GetValueOrDefault(token.UserId, []).Add(token.Id)));

    /// <summary>The table with many new tokens: cheaper than one by one.</summary>
    public TokenTable WithAll(IReadOnlyCollection<AccessToken> tokens)
    {
        var byUser = _byUser.ToBuilder();
        foreach (var group in tokens.GroupBy(token => token.UserId))
            byUser[group.Key] = byUser.GetValueOrDefault(group.Key, []).Union(group.Select(token => token.Id));
        return new(_rows.WithAll(tokens), _byDigest.WithAll(tokens), byUser.ToImmutable());
    }

    /// <summary>The table without the tokens of a user.</summary>
    public TokenTable WithoutUser(long userId) => new(
        Of(userId).Aggregate(_rows, (rows, token) => rows.Without(token.Id)),
        _byDigest,
        _byUser.Remove(userId));

    /// <summary>The row in place of the one with its id; digest and user do not change.</summary>
    public TokenTable Replace(AccessToken token) => new(_rows.With(token), _byDigest, _byUser);

    /// <summary>The table that gives ids above <paramref name="lastId"/>.</summary>
    public TokenTable WithLastId(long lastId) => new(_rows.WithLastId(lastId), _byDigest, _byUser);
}
