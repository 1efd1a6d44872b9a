using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads answers without a verb below a heading that is a question.</summary>
internal static class Answers
{
    /// <summary>What a clause answers; null where the heading is no question.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, string? before)
    {
        var question = (before ?? Asked(block)).ToLowerInvariant();
        question = question.StartsWith("q: ", StringComparison.Ordinal) ? question[3..] : question;
        if (!question.EndsWith('?') || block.Kind == BlockKind.Cell)
            return null;
        var words = question.TrimEnd('?').Split(' ');
        if (Words.Match("answer", clause.Tokens.WordsOf(), 0) == clause.Tokens.Length)
            return clause.Condition is null ? [] : [new Draft(StatementKind.Claim)];
        if (IsPointer(clause.Tokens, words))
            return [];
        if (clause.Tokens is [{ IsWord: true } verdict] && Words.Is("bareverdict", verdict.Word))
            return [new Draft(StatementKind.Caveat)];
        return OfForm(block, clause, words) ?? (Deed(block, clause, words) is { } deed ? [deed]
            : IsAnswer(clause.Tokens, words[0]) ? [new Draft(KindOf(clause, words))] : []);
    }

    // "Where can I learn more? In the [handbook]."
    private static bool IsPointer(Token[] tokens, string[] question) => question.Any(word =>
            word is "more" or "read" or "learn" or "documentation" or "help" or "details" or "examples")
        && tokens.Any(token => token.Url is not null) && tokens.All(token => token.Url is not null || !token.IsLabel)
        && ClauseStarts.FiniteVerb(tokens, 0) < 0;

    // "What goes into the form? A name and the scope `api`."
    private static IReadOnlyList<Draft>? OfForm(PageBlock block, Clause clause, string[] question) =>
        !NamesScopes(block, clause, question) && question.Any(word => word is "form" or "fill" or "fields" or "enter")
            && FieldPairs.Named(block, clause.Tokens, new Memory()) is { Count: > 1 } fields ? fields : null;

    private static bool NamesScopes(PageBlock block, Clause clause, string[] question) =>
        ScopeLists.Among(block, clause.Tokens).Count > 0 && question.Any(word => Words.Is("scopes", word));

    private static Draft? Deed(PageBlock block, Clause clause, string[] question)
    {
        if (NamesScopes(block, clause, question))
            return new Draft(StatementKind.ScopeList, StatementAction.Select) { Values = ScopeLists.Among(block, clause.Tokens) };
        if (question is ["where", ..] && LastLabel(clause) is { } field && question.Any(word => Words.Is("token", word)))
            return new Draft(StatementKind.Action, StatementAction.Paste) { Target = [Parts.Of(block, [field])] };
        return question[0] is "who" && clause.Tokens.Any(NamesRole) ? new Draft(StatementKind.Prerequisite) : null;
    }

    /// <summary>"Role? **Reporter**.": the value of a field; null for another answer.</summary>
    public static Draft? Field(PageBlock block, Token[] tokens, string question, Memory memory)
    {
        var name = question.TrimEnd('?').Trim();
        if (!Words.Is("fieldname", name.ToLowerInvariant()) || tokens.Length == 0 || ClauseStarts.FiniteVerb(tokens, 0) >= 0
            || block.Text.IndexOf(name, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        Token[] key = [.. Tokeniser.Read(block).Where(token => token.Start >= at && token.End <= at + name.Length)];
        return key.Length > 0 && KeyValues.ReadField(block, key, block, tokens, memory) is [var draft] ? draft : null;
    }

    private static bool NamesRole(Token token) => Words.Is("rolename", token.Text.ToLowerInvariant().TrimEnd('s'));

    /// <summary>"Where does the token go? Into **A > B**."; null for other answers.</summary>
    public static Draft? Place(PageBlock block, Token[] tokens, string question)
    {
        if (!AsksWhere(question) || !tokens.Is("place", 0) || ClauseStarts.FiniteVerb(tokens, 0) >= 0)
            return null;
        return PhraseReader.Read(tokens).Phrases.FirstOrDefault(phrase => phrase.Labels.Any()) is { } phrase
            ? new Draft(StatementKind.Action, StatementAction.Paste)
            {
                Target = [.. phrase.Nouns.TakeWhile(noun => noun.Label is not null).Select(noun => Parts.Of(block, noun.Name))],
            }
            : null;
    }

    // "Where do I paste the token?"
    private static bool AsksWhere(string question)
    {
        var words = question.ToLowerInvariant().TrimEnd('?').Split(' ');
        return words.Contains("where") && words.Any(word => word is "go" or "put" or "paste" or "enter" or "belong" or "insert")
            && words.Any(word => Words.Is("token", word) || word is "it" or "this");
    }

    private static string Asked(PageBlock block) =>
        block.Scope.Summary is { } summary && summary.EndsWith('?') ? summary : block.Scope.Heading;

    // "How often? Hourly."
    private static bool IsAnswer(Token[] tokens, string question) =>
        tokens.Length > 1 || (question is "how" or "when" && tokens is [{ IsWord: true }]);

    private static StatementKind KindOf(Clause clause, string[] question) => clause.Tokens[0].Word is "nothing" or "none"
        ? StatementKind.Caveat : question[0] is "who" or "which" || question.Contains("need")
        ? StatementKind.Prerequisite : Assertions.KindOf(clause.Tokens, clause.Joint);

    private static Token? LastLabel(Clause clause) => clause.Tokens.Concat(clause.Places.SelectMany(place => place.Tokens))
        .LastOrDefault(token => token.IsLabel && token.Url is null);
}
