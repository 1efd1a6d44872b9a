namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "make the token expire after a year" and "make that 90 days": how long a token lives.</summary>
internal static class Lifetimes
{
    private const int MostWordsOfTime = 4;

    /// <summary>The date that is entered; null where the deed names no lifetime.</summary>
    public static Draft? Read(Deed deed) => IsGiven(deed) ? InputRules.Input(deed, deed.Implied("expiration date"), null)
        : Duration(deed) is { } time ? InputRules.Input(deed, deed.Implied("date"), deed.PartOf(time)) : null;

    /// <summary>Whether a deed says when the token expires.</summary>
    public static bool IsGiven(Deed deed) => deed.Object is { } what && what.Tokens.Any(token => token.Word is "expire")
        && what.Tokens.Any("token");

    // "Make that a year", "make it 90 days"
    private static Token[]? Duration(Deed deed) => deed.Object is { Tokens: [{ Word: "it" or "that" or "this" }, .. var rest] }
        && rest.Length is > 0 and <= MostWordsOfTime && rest[^1].Word is "year" or "years" or "months" or "month" or "days" or "weeks"
        ? rest : null;
}
