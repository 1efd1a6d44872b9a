using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads "choose **A** (17.7 and up) or **B** (older)": one deed with another value on another version.</summary>
internal static class Versions
{
    /// <summary>Whether two notes tell two values of a clause apart.</summary>
    public static bool Are(Clause clause) => clause.Notes.Count == 2 && Or(clause.Tokens) > 0 && clause.Notes.All(IsVersion);

    /// <summary>The two deeds; null where the clause is another one.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below)
    {
        if (!Are(clause) || clause.Tokens.LastOrDefault(token => token.IsLabel) is not { } other)
            return null;
        var or = Or(clause.Tokens);
        return Instructions.Read(block, clause with { Tokens = clause.Tokens[..or] }, memory, below) is [{ Values.Count: 1 } first]
            ? [first with { Condition = clause.Notes[0].TextOf() },
                first with { Values = [Parts.Of(block, [other])], Condition = clause.Notes[1].TextOf(), First = clause.Tokens[or] }]
            : null;
    }

    private static int Or(Token[] tokens) => Array.FindLastIndex(tokens, token => token.Is("or")) is > 0 and var or
        && tokens[..or].Any(token => token.IsLabel) && tokens[or..].Count(token => token.IsLabel) == 1 ? or : -1;

    private static bool IsVersion(Token[] note) => note.Any("edition") || note.Any(token =>
        token.Word is "older" or "newer" or "later" or "earlier" or "up" or "before" or "from" or "since" or "otherwise");
}
