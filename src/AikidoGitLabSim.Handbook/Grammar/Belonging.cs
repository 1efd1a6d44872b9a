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

    private static bool IsField(Token token) => token is { IsLabel: true, Url: null, Style: not TextStyle.Code };

    private static bool Belongs(Token[] tokens, int finite) => finite is > 0 and <= MostWordsOfSubject && finite + 2 < tokens.Length
        && tokens[finite].Word is "goes" or "belongs" or "comes" or "go" or "belong"
        && tokens[finite + 1].Word is "in" or "into" or "under" or "to" or "inside" or "below"
        && !tokens.Any("negate");
}
