using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises advice about which way or kind of token to take: "take way B", "go for a group access token".</summary>
internal static class ChosenWays
{
    /// <summary>The advice; null where a thing on a page is chosen.</summary>
    public static Draft? Read(Deed deed, Noun what) =>
        what.Label is null && deed.Verb.Base is not "select" && !deed.Clause.Tokens[^1].Is(":") && (IsWay(what)
            || IsKindOfToken(deed, what))
            ? new Draft(StatementKind.Recommendation) : null;

    // "way B", "the second route"
    private static bool IsWay(Noun what) => what.Tokens.Any(token => token.IsWord && Words.Is("way", token.Word));

    // "a project access token", "group tokens"
    private static bool IsKindOfToken(Deed deed, Noun what) => !what.Tokens[0].IsCapital
        && what.Tokens is [.., var last] && last.IsWord && what.Tokens.Length > 1
        && last.Word is "token" or "tokens" or "account" or "accounts" or "key" or "keys"
        && (deed.Object?.Tokens is [{ Word: "a" or "an" }, ..] || last.Word.EndsWith('s'))
        && !deed.AllTokens.Any(token => token.IsLabel);
}
