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
        var question = (before ?? (block.Scope.Summary is { } summary && summary.EndsWith('?') ? summary : block.Scope.Heading)).ToLowerInvariant();
        if (!question.EndsWith('?') || block.Kind == BlockKind.Cell)
            return null;
        var words = question.TrimEnd('?').Split(' ');
        if (Words.Match("answer", clause.Tokens.WordsOf(), 0) == clause.Tokens.Length)
            return [];
        if (ScopeLists.Among(block, clause.Tokens) is { Count: > 0 } scopes && words.Any(word => Words.Is("scopes", word)))
            return [new Draft(StatementKind.ScopeList, StatementAction.Select) { Values = scopes }];
        if (words is ["where", ..] && LastLabel(clause) is { } field && words.Any(word => Words.Is("token", word)))
            return [new Draft(StatementKind.Action, StatementAction.Paste) { Target = [Parts.Of(block, [field])] }];
        if (clause.Tokens.Length < 2 && !(words[0] is "how" or "when" && clause.Tokens is [{ IsWord: true }]))
            return [];
        return [new Draft(words[0] is "who" or "which"
            || words.Contains("need") ? StatementKind.Prerequisite : Assertions.KindOf(clause.Tokens, clause.Joint))];
    }

    private static Token? LastLabel(Clause clause) => clause.Tokens.Concat(clause.Places.SelectMany(place => place.Tokens))
        .LastOrDefault(token => token.IsLabel && token.Url is null);
}
