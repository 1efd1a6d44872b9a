using System.Collections.Frozen;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Which keys a token can have, by kind.</summary>
internal static class TokenKeys
{
    private static readonly string[] Common =
        ["kind", "name", "description", "scopes", "secret", "createdAt", "expiresAt", "revoked", "revokedAt", "lastUsedAt"];

    private static readonly FrozenDictionary<TokenKind, string[]> Own = new Dictionary<TokenKind, string[]>
    {
        [TokenKind.Personal] = ["user"],
        [TokenKind.Impersonation] = ["user"],
        [TokenKind.OAuth] = ["user"],
        [TokenKind.FineGrained] = ["user", "permissions"],
        [TokenKind.Group] = ["group", "access", "username"],
        [TokenKind.Project] = ["project", "access", "username"],
        [TokenKind.ServiceAccount] = ["group", "project", "username", "userDisplayName", "access"],
    }.ToFrozenDictionary();

    /// <summary>The keys that any kind has.</summary>
    public static string[] All { get; } = [.. Common, .. Own.Values.SelectMany(keys => keys).Distinct(StringComparer.Ordinal)];

    /// <summary>Notes keys that this kind does not have but another does.</summary>
    public static void RejectForeign(TokenItem item)
    {
        foreach (var key in item.Fields.Keys)
        {
            if (Array.IndexOf(Common, key) >= 0 || Array.IndexOf(Own[item.Kind], key) >= 0 || Array.IndexOf(All, key) < 0)
                continue;
            var kinds = Vocabulary.TokenKinds.All.Where(word => Array.IndexOf(Own[Vocabulary.TokenKinds.Find(word)!.Value], key) >= 0);
            item.Fields.Reject(
                key,
                $"a token of kind {Vocabulary.TokenKinds.Of(item.Kind)} has no {key}",
                $"leave it out, or write kind: {DidYouMean.List(kinds)}");
        }
    }
}
