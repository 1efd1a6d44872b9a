using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads "the token goes into **A**" and "`x` belongs in **B**": what is pasted or entered into a field.</summary>
internal static class Belonging
{
    private const int MostWordsOfSubject = 4;

    public static Draft? Read(PageBlock block, Clause clause, int finite)
    {
        var tokens = clause.Tokens;
        if (Inverted(block, clause) is { } inverted)
            return inverted;
        if (!Belongs(tokens, finite) || Array.Find(tokens[(finite + 1)..], IsField) is not { } field)
            return null;
        if (tokens[..finite].LastOrDefault(token => token.IsLabel) is { Url: null } value)
            return new Draft(StatementKind.Input, StatementAction.Enter)
            {
                Target = [Parts.Of(block, [field])],
                Values = [Parts.Of(block, [value])],
            };
        return tokens[..finite].Any(token => token.IsWord && Words.Is("token", token.Word))
            ? new Draft(StatementKind.Action, StatementAction.Paste) { Target = [Parts.Of(block, [field])] } : null;
    }

    // "Into **A** goes `x`", "under **B** belongs the token"
    private static Draft? Inverted(PageBlock block, Clause clause)
    {
        Token[] tokens = [.. clause.Places.SelectMany(place => place.Tokens), .. clause.Tokens];
        var goes = Array.FindIndex(tokens, token => token.Word is "goes" or "belongs" or "comes" or "go" or "belong");
        if (goes is < 2 or > MostWordsOfSubject || goes + 1 >= tokens.Length
            || !(tokens[0].Word is "into" or "in" or "under" or "as" or "to")
            || Array.Find(tokens[..goes], IsField) is not { } field)
            return null;
        var value = tokens[(goes + 1)..];
        return value.Any(token => token.IsWord && Words.Is("token", token.Word)) && !value.Any(token => token.IsLabel)
            ? new Draft(StatementKind.Action, StatementAction.Paste) { Target = [Parts.Of(block, [field])] }
            : new Draft(StatementKind.Input, StatementAction.Enter)
            {
                Target = [Parts.Of(block, [field])],
                Values = [Parts.Of(block, value.FirstOrDefault(token => token.IsLabel) is { } label ? [label] : value)],
            };
    }

    private static bool IsField(Token token) => token is { IsLabel: true, Url: null, Style: not TextStyle.Code };

    private static bool Belongs(Token[] tokens, int finite) => finite is > 0 and <= MostWordsOfSubject && finite + 2 < tokens.Length
        && tokens[finite].Word is "goes" or "belongs" or "comes" or "go" or "belong"
        && tokens[finite + 1].Word is "in" or "into" or "under" or "to" or "inside" or "below"
        && !tokens.Any("negate");
}
