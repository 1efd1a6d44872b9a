using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises clauses that point to other pages: "More details: [x]", "you can also watch the [film]".</summary>
internal static class Pointers
{
    /// <summary>Whether a clause only points to more to read.</summary>
    public static bool Is(Token[] tokens) => IsMore(tokens) || IsOffer(tokens);

    // "More details: https://…"
    private static bool IsMore(Token[] tokens) =>
        tokens is [{ Word: "more" or "further" or "additional" or "details" or "background" }, .., var address]
        && (address.Url is not null || address.Text.Contains("://", StringComparison.Ordinal));

    // "You can also watch the [film]"
    private static bool IsOffer(Token[] tokens)
    {
        if (tokens is not [{ Word: "you" }, { Word: "can" or "may" or "will" }, _, ..] || !tokens.Any(token => token.Url is not null))
            return false;
        var at = tokens[2].Word is "also" or "always" or "then" ? 3 : 2;
        return at < tokens.Length && (tokens[at].Word is "watch" or "look" or "view" or "browse"
            || tokens.VerbAt(at, VerbForm.Base) is { Meaning: "read" });
    }
}
