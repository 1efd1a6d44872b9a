using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads tokens.</summary>
internal static class TokenSection
{
    private const string Never = "never";
    private const int LongestSecret = 512;
    private const int TokensPerReport = 1 << 14;

    /// <summary>The tokens whose kind can be told.</summary>
    public static TokenItems Items(Fields file, WorldDraft draft)
    {
        var nodes = file.Items("tokens");
        var items = new TokenItems(nodes, draft.Problems);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Fields.Of(nodes[i], TokenItems.PlaceOf(i), TokenKeys.All, draft.Problems) is not { } fields)
                continue;
            if (fields["kind"] is null)
                fields.Reject("kind", "kind is missing", $"write kind: {DidYouMean.List(Vocabulary.TokenKinds.All)}");
            else if (fields.Word("kind", Vocabulary.TokenKinds) is { } kind)
                items.Add(kind, i);
        }

        return items;
    }

    public static void Read(TokenItems items, WorldDraft draft)
    {
        var secrets = new HashSet<TokenDigest>();
        var scopes = new TokenScopes(draft.Edition);
        foreach (var item in items.All)
        {
            TokenKeys.RejectForeign(item);
            var id = draft.Tokens.Count + 1L;
            var name = item.Fields.Text("name") ?? $"{Vocabulary.TokenKinds.Of(item.Kind)} {id}";
            var owner = TokenOwners.Find(item, name, draft) ?? (0, null);
            var secret = Secret(item, owner.UserId, secrets, draft);
            draft.Tokens.Add(ToToken(item, id, name, draft) with
            {
                UserId = owner.UserId,
                Resource = owner.Resource,
                Scopes = scopes.Read(item),
                Digest = secret.Digest,
            });
            draft.LoadedTokens.Add(new LoadedToken(id, name, item.Kind, secret) { IsGenerated = item.Fields.AnyText("secret") is null });
            if (draft.Tokens.Count % TokensPerReport == 0)
                draft.Context.Progress?.Report(new WorldFileProgress("tokens", draft.Tokens.Count, items.Count));
        }
    }

    private static AccessToken ToToken(TokenItem item, long id, string name, WorldDraft draft)
    {
        var createdAt = item.Fields.Instant("createdAt") ?? draft.Now;
        return new AccessToken
        {
            Id = id,
            Kind = item.Kind,
            UserId = 0,
            Name = name,
            Description = item.Fields.AnyText("description"),
            Scopes = ScopeSet.Empty,
            Permissions = TokenScopes.Permissions(item),
            Digest = default,
            CreatedAt = createdAt,
            ExpiresAt = ExpiresAt(item, createdAt, draft),
            Revoked = item.Fields.Flag("revoked") ?? false,
            RevokedAt = RevokedAt(item, draft),
            LastUsedAt = item.Fields.Instant("lastUsedAt"),
        };
    }

    private static DateOnly? ExpiresAt(TokenItem item, DateTimeOffset createdAt, WorldDraft draft)
    {
        if (item.Fields.Text("expiresAt") is not { } text)
            return item.Kind == TokenKind.OAuth
                ? null
                : TokenExpiry.Default(draft.Rules, item.Kind, DateOnly.FromDateTime(createdAt.UtcDateTime));
        if (text == Never)
            return null;
        if (Instants.TryDate(text, out var date))
            return date;
        item.Fields.Reject("expiresAt", "expiresAt is not a date",
            "write one such as 2027-01-01, from which on the token is dead, or never");
        return null;
    }

    private static DateTimeOffset? RevokedAt(TokenItem item, WorldDraft draft)
    {
        var revoked = item.Fields.Flag("revoked") ?? false;
        var at = item.Fields.Instant("revokedAt");
        if (at is not null && !revoked)
            item.Fields.Reject("revokedAt", "only a revoked token has a revokedAt", "write revoked: true, or leave revokedAt out");
        return revoked ? at ?? draft.Now : null;
    }

    // What is wrong with a secret is said without showing it.
    private static TokenSecret Secret(TokenItem item, long userId, HashSet<TokenDigest> known, WorldDraft draft)
    {
        var text = item.Fields.AnyText("secret");
        if (text is not null
            && (text.Length is 0 or > LongestSecret || text.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            item.Fields.Reject(
                "secret", $"the secret is empty, longer than {LongestSecret} characters, or holds blanks or characters beyond ASCII",
                $"write one such as {draft.Settings.TokenPrefix}sim-0000000000000001, or leave it out and one is generated");
        }

        var secret = text is null ? Generated(item.Kind, userId, draft) : new TokenSecret(text);
        if (!known.Add(secret.Digest))
            item.Fields.Reject("secret", "another token of this file has the same secret",
                "give every token a secret of its own, or leave it out");
        return secret;
    }

    // OAuth tokens have neither prefix nor routing part (Doorkeeper's default: 32 bytes in hexadecimal).
    private static TokenSecret Generated(TokenKind kind, long userId, WorldDraft draft) => kind == TokenKind.OAuth
        ? new TokenSecret(draft.Hex() + draft.Hex())
        : TokenFormat.Generate(draft.Edition, draft.Settings.TokenPrefix, userId, draft.Context.Entropy);
}
