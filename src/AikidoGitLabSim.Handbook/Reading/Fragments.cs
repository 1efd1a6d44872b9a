using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads sentences without a verb: paths, labels alone, fields with values, answers, requirements in a list.</summary>
internal static class Fragments
{
    /// <summary>What a whole sentence says; null where it is to be read by its clauses.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Sentence sentence, Memory memory, IReadOnlyList<PageBlock> below, bool alone)
    {
        var tokens = sentence.Tokens;
        if (block.Kind is BlockKind.Item or BlockKind.Paragraph && tokens.FindMark(":") is var colon and > 0 and <= 5
            && block.Scope.Items.Count > 0 && KeyValues.Read(block, tokens[..colon], tokens[(colon + 1)..], memory, below) is { } pair)
            return Whole(pair, tokens);
        if (tokens is [{ IsLabel: true } label] && label.Url is null)
            return alone && block.Scope.Items.Count > 0 && block.Kind == BlockKind.Item && !block.Scope.Footnote && !ScopeLists.IsScope(label.Text) && IsStep(block)
                ? Whole([new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, tokens)] }], tokens)
                : [];
        if (IsRequirement(block) && ClauseStarts.FiniteVerb(tokens, 0) < 0 && !ClauseStarts.IsInstruction(tokens, 0, first: true))
            return Whole([new Draft(StatementKind.Prerequisite)], tokens);
        return null;
    }

    /// <summary>What a clause without a verb says; empty where it says nothing.</summary>
    public static IReadOnlyList<Draft> ReadClause(PageBlock block, Clause clause)
    {
        if (clause.Tokens.Any(token => token.Kind == TokenKind.Arrow))
            return Path(block, clause);
        if (Answers.Read(block, clause) is { } answer)
            return answer;
        if (clause.Tokens.Any("requires") && clause.Tokens.Length > 1)
            return [new Draft(StatementKind.Prerequisite)];
        if (clause.Tokens.Any("edition") && clause.Tokens.Length > 2)
            return [new Draft(StatementKind.Claim)];
        return [];
    }

    private static List<Draft> Path(PageBlock block, Clause clause)
    {
        var drafts = new List<Draft>();
        var groups = clause.Joint.Contains("then", StringComparison.Ordinal);
        var (phrases, _) = PhraseReader.Read(clause.Tokens);
        foreach (var phrase in phrases.Where(phrase => phrase.IsPath))
        {
            var click = groups && phrase.Nouns.Count <= 2;
            drafts.Add(new Draft(click ? StatementKind.Action : StatementKind.Navigation, click ? StatementAction.Click : StatementAction.Navigate)
            {
                Target = [.. phrase.Nouns.Select(noun => Parts.Of(block, noun.Name))],
            });
        }

        return drafts;
    }

    private static bool IsRequirement(PageBlock block) => block.Kind == BlockKind.Item
        && Words.Match("needheading", block.Scope.Heading.ToLowerInvariant().Split(' '), 0) > 0 | block.Scope.Heading.ToLowerInvariant().Split(' ').Any(word => Words.Is("needheading", word.Trim('?', ':')));

    private static bool IsStep(PageBlock block) => block.Scope.Ordered || block.Scope.Items.Count > 0;

    private static IReadOnlyList<Draft> Whole(IReadOnlyList<Draft> drafts, Token[] tokens) =>
        [.. drafts.Select(draft => draft with { First = tokens[0], Last = tokens[^1] })];
}
