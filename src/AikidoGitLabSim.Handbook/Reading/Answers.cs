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
        if (!question.EndsWith('?') || block.Kind == BlockKind.Cell)
            return null;
        var words = question.TrimEnd('?').Split(' ');
        if (Words.Match("answer", clause.Tokens.WordsOf(), 0) == clause.Tokens.Length)
            return [];
        if (ScopeLists.Among(block, clause.Tokens) is { Count: > 0 } scopes && words.Any(word => Words.Is("scopes", word)))
            return [new Draft(StatementKind.ScopeList, StatementAction.Select) { Values = scopes }];
        if (words is ["where", ..] && LastLabel(clause) is { } field && words.Any(word => Words.Is("token", word)))
            return [new Draft(StatementKind.Action, StatementAction.Paste) { Target = [Parts.Of(block, [field])] }];
        return IsAnswer(clause.Tokens, words[0]) ? [new Draft(KindOf(clause, words))] : [];
    }

    private static string Asked(PageBlock block) =>
        block.Scope.Summary is { } summary && summary.EndsWith('?') ? summary : block.Scope.Heading;

    // "How often? Hourly."
    private static bool IsAnswer(Token[] tokens, string question) =>
        tokens.Length > 1 || (question is "how" or "when" && tokens is [{ IsWord: true }]);

    private static StatementKind KindOf(Clause clause, string[] question) => question[0] is "who" or "which" || question.Contains("need")
        ? StatementKind.Prerequisite : Assertions.KindOf(clause.Tokens, clause.Joint);

    private static Token? LastLabel(Clause clause) => clause.Tokens.Concat(clause.Places.SelectMany(place => place.Tokens))
        .LastOrDefault(token => token.IsLabel && token.Url is null);
}
