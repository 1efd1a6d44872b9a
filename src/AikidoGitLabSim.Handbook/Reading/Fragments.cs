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
        if (ReadPair(block, tokens, memory, below) is { } pair)
            return Whole(pair, tokens);
        if (tokens is [{ IsLabel: true, Url: null } label])
            return alone && block.Kind == BlockKind.Item && !ScopeLists.IsScope(label.Text)
                ? Whole([new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, tokens)] }], tokens)
                : [];
        if (Needs.Read(tokens) is { Count: > 0 } needs)
            return needs;
        return IsNeedInList(block, tokens) ? Whole([new Draft(StatementKind.Prerequisite)], tokens) : null;
    }

    private static IReadOnlyList<Draft>? ReadPair(PageBlock block, Token[] tokens, Memory memory, IReadOnlyList<PageBlock> below)
    {
        if (block.Kind is BlockKind.Item or BlockKind.Paragraph && tokens.FindMark(":") is var colon and > 0 and <= 5
            && (IsInList(block) || IsScopes(tokens[..colon]))
            && KeyValues.Read(block, tokens[..colon], tokens[(colon + 1)..], memory, below) is { } pair)
            return pair;
        return IsInList(block) && tokens.FindMark("–") is var dash and > 0 and <= 5 && IsFieldWithDash(tokens, dash)
            ? KeyValues.Read(block, tokens[..dash], tokens[(dash + 1)..], memory, below)
            : null;
    }

    private static bool IsNeedInList(PageBlock block, Token[] tokens) => IsRequirement(block)
        && ClauseStarts.FiniteVerb(tokens, 0) < 0 && !ClauseStarts.IsInstruction(tokens, 0, first: true);

    /// <summary>What a clause without a verb says; empty where it says nothing.</summary>
    public static IReadOnlyList<Draft> ReadClause(PageBlock block, Clause clause, string? question = null)
    {
        if (clause.Tokens.Any(token => token.Kind == LexemeKind.Arrow))
            return Path(block, clause);
        if (clause.Joint.Contains("then", StringComparison.Ordinal) && clause.Tokens is [{ IsLabel: true, Url: null }])
            return [new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, clause.Tokens)] }];
        if (clause.Joint.Contains("which", StringComparison.Ordinal) && clause.Tokens.Length > 1)
            return [new Draft(Assertions.KindOf(clause.Tokens, clause.Joint))];
        if (Answers.Read(block, clause, question) is { } answer)
            return answer;
        return KindOf(clause) is { } kind ? [new Draft(kind)] : [];
    }

    private static StatementKind? KindOf(Clause clause)
    {
        if (clause.Tokens.Any("requires") && clause.Tokens.Length > 1)
            return clause.Tokens.Any("negate") ? StatementKind.Caveat : StatementKind.Prerequisite;
        if (clause.Tokens.Any("usual") && clause.Tokens.Length > 1)
            return StatementKind.Claim;
        if (clause.Tokens.Any("bound") && clause.Tokens.Length > 3)
            return StatementKind.Caveat;
        if (clause.Tokens.Any("limit") && clause.Tokens.Length > 2 && (clause.Joint.Length > 0 || clause.Tokens.FindMark("–") > 0))
            return StatementKind.Caveat;
        if (clause.Tokens.Any("tiername") && clause.Tokens.Any(token => token.Word is "only" or "available"))
            return StatementKind.Prerequisite;
        return clause.Tokens.Any("edition") && clause.Tokens.Length > 2 ? StatementKind.Claim : null;
    }

    private static List<Draft> Path(PageBlock block, Clause clause)
    {
        var drafts = new List<Draft>();
        var groups = clause.Joint.Contains("then", StringComparison.Ordinal);
        var (phrases, _) = PhraseReader.Read(clause.Tokens);
        foreach (var phrase in phrases.Where(phrase => phrase.IsPath))
        {
            var click = groups && phrase.Nouns.Count <= 2;
            drafts.Add(new Draft(click ? StatementKind.Action : StatementKind.Navigation, click ? StatementAction.Click
                : StatementAction.Navigate)
            {
                Target = [.. phrase.Nouns.Select(noun => Parts.Of(block, noun.Name))],
            });
        }

        return drafts;
    }

    /// <summary>Whether a block is an item of a list of what must hold beforehand.</summary>
    public static bool IsRequirement(PageBlock block) => block.Kind == BlockKind.Item
        && (Needs.Names(block.Scope.Heading) || Needs.IsLeadIn(block.Scope.LeadInText));

    // "Expiration date - none"; a dash behind another label introduces a description of it.
    private static bool IsFieldWithDash(Token[] tokens, int dash) => Words.Is("fieldname", tokens[..dash].TextOf().ToLowerInvariant())
        && dash + 1 < tokens.Length
            && (tokens.Length - dash <= 4 || tokens[dash + 1].IsLabel || tokens.VerbAt(dash + 1, VerbForm.Base) is not null)
        && ClauseStarts.FiniteVerb(tokens, dash + 1) < 0;

    // "Required scopes: a, b", "Scopes:" and bullets.
    private static bool IsScopes(Token[] key) => KeyValues.IsScopes(key) && !ClauseStarts.IsInstruction(key, 0, first: true);

    private static bool IsInList(PageBlock block) => block.Kind == BlockKind.Item || block.Scope.Items.Count > 0;

    private static IReadOnlyList<Draft> Whole(IReadOnlyList<Draft> drafts, Token[] tokens) =>
        [.. drafts.Select(draft => draft with { First = tokens[0], Last = tokens[^1] })];
}
