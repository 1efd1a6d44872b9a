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
        var tokens = WithExample(sentence);
        var end = Consequence(tokens);
        if (!(IsInList(block) && !IsNeed(block, memory)) && Facts.Read(tokens) is { } fact)
            return Whole([fact], tokens);
        if (NotThose(block, tokens, memory) is { } left)
            return Whole([left], tokens);
        if (!(IsNeed(block, memory) && !IsScopes(tokens[..Math.Max(0, tokens.FindMark(":"))])) && ReadPair(block, tokens[..end], memory, below) is { } pair)
            return end == tokens.Length ? Whole(pair, tokens)
                : [.. Whole(pair, tokens[..end]),
                    new Draft(Assertions.KindOf(tokens[end..], "")) { First = tokens[end + 1], Last = tokens[^1] }];
        if (tokens is [{ IsLabel: true, Url: null } label])
            return alone && block.Kind == BlockKind.Item && !ScopeLists.IsScope(label.Text)
                ? Whole([new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, tokens)] }], tokens)
                : [];
        if (Needs.Read(tokens) is { Count: > 0 } needs)
            return needs;
        return IsNeed(block, memory) && IsVerbless(tokens) ? Whole([new Draft(StatementKind.Prerequisite)], tokens) : null;
    }

    // "Token name: a short name (e.g. `scanner`)": the example is the value.
    private static Token[] WithExample(Sentence sentence) => sentence.Tokens.FindMark(":") is > 0 and var colon
        && colon + 1 < sentence.Tokens.Length && !sentence.Tokens[colon..].Any(token => token.IsLabel)
        && sentence.Notes is [{ Tokens: [{ Word: "e.g" or "for" or "such" or "like" }, ..] note }]
            && note.LastOrDefault(token => token.IsLabel) is { } example
        ? [.. sentence.Tokens, example]
        : sentence.Tokens;

    // "Keys: can stay empty, then all are read": the index of the comma before the claim; the length where there is none.
    private static int Consequence(Token[] tokens)
    {
        var colon = tokens.FindMark(":");
        var at = colon < 1 ? -1 : Array.FindIndex(tokens, colon, token => token.Word is "," or ";" or "–");
        return at > colon + 1 && at + 3 < tokens.Length && tokens[at + 1].Word is "then" or "otherwise"
            && ClauseStarts.IsAssertion(tokens, at + 2) ? at : tokens.Length;
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

    private static bool IsNeed(PageBlock block, Memory memory) => IsRequirement(block)
        || (block is { Kind: BlockKind.Item, Scope.Group: { } group } && memory.Facts.Contains(group));

    // "not `api`", "no `sudo`"
    private static Draft? NotThose(PageBlock block, Token[] tokens, Memory memory)
    {
        if (tokens is not [{ Word: "not" or "no" or "without" or "never" }, .. var rest] || ClauseStarts.FiniteVerb(tokens, 0) >= 0)
            return null;
        if (ScopeLists.Among(block, rest) is { Count: > 0 } scopes)
            return new Draft(StatementKind.ScopeList, StatementAction.Unselect)
            {
                Target = [memory.Option ?? new Part("scopes", block.PositionOf(tokens[0].Start, tokens[0].Start))], Values = scopes,
                Negated = true,
            };
        return memory.InForm && rest is [{ IsLabel: true, Url: null } label]
            ? new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [Parts.Of(block, [label])], Negated = true } : null;
    }

    private static bool IsVerbless(Token[] tokens) => ClauseStarts.FiniteVerb(tokens, 0) < 0 && !ClauseStarts.IsInstruction(tokens, 0, first: true);

    /// <summary>What a clause without a verb says; empty where it says nothing.</summary>
    public static IReadOnlyList<Draft> ReadClause(PageBlock block, Clause clause, Memory memory, string? question = null)
    {
        if (clause.Tokens.Any(token => token.Kind == LexemeKind.Arrow))
            return Path(block, clause);
        if (clause.Joint.Contains("then", StringComparison.Ordinal) && clause.Tokens is [{ IsLabel: true, Url: null }])
            return [new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, clause.Tokens)] }];
        if (clause.Joint.Contains("which", StringComparison.Ordinal) && clause.Tokens.Length > 1)
            return [new Draft(Assertions.KindOf(clause.Tokens, clause.Joint))];
        if (FieldPairs.StartAt(clause.Tokens, 0) && FieldPairs.Read(block, clause.Tokens, memory) is { Count: > 0 } pairs)
            return pairs;
        if (Answers.Read(block, clause, question) is { } answer)
            return answer;
        return KindOf(clause) is { } kind ? [new Draft(kind)] : [];
    }

    private static StatementKind? KindOf(Clause clause) => clause.Tokens switch
    {
        { Length: > 1 } tokens when tokens.Any("requires") => tokens.Any("negate") ? StatementKind.Caveat : StatementKind.Prerequisite,
        { Length: > 1 } tokens when tokens.Any("usual") => StatementKind.Claim,
        [{ IsWord: true }, ..] tokens when IsVerdict(tokens) => Assertions.KindOf(tokens, clause.Joint) is StatementKind.Claim
            && Words.Is("bareverdict", tokens[^1].Word) ? StatementKind.Caveat : Assertions.KindOf(tokens, clause.Joint),
        { Length: > 2 } tokens when tokens[0].Is("available") && tokens[1].Word is "on" or "for" or "in" or "with" or "to" =>
            StatementKind.Prerequisite,
        var tokens when IsLimit(clause, tokens) => StatementKind.Caveat,
        var tokens when tokens.Any("tiername") && tokens.Any(token => token.Word is "only" or "available") => StatementKind.Prerequisite,
        { Length: > 2 } tokens when tokens.Any("edition") && !tokens.Any(token => token.Text is "free") => StatementKind.Claim,
        _ => null,
    };

    // "Shown once", "Not visible again", "Untested"
    private static bool IsVerdict(Token[] tokens)
    {
        var negation = tokens[0].Word is "not" or "never" or "only" ? 1 : 0;
        return tokens is [{ IsWord: true } only] ? Words.Is("bareverdict", only.Word)
            : tokens.Length > negation + 1 && (tokens.VerbAt(negation, VerbForm.Participle) is not null
                || Words.Is("bareverdict", tokens[negation].Word)
                || tokens[negation].Word is "visible" or "possible" or "valid" or "safe" or "free");
    }

    private static bool IsLimit(Clause clause, Token[] tokens) => (tokens.Length > 3 && tokens.Any("bound"))
        || (tokens.Length > 2 && tokens.Any("limit") && (clause.Joint.Length > 0 || tokens.FindMark("–") > 0));

    // "faster / slower" is no path.
    private static bool NamesPlaces(Phrase phrase) => phrase.Labels.Any()
        || phrase.Nouns.Skip(1).All(noun => noun.Tokens is [{ IsCapital: true }, ..]);

    /// <summary>The paths of a clause without a verb.</summary>
    public static List<Draft> Path(PageBlock block, Clause clause)
    {
        var drafts = new List<Draft>();
        var groups = clause.Joint.Contains("then", StringComparison.Ordinal);
        var (phrases, _) = PhraseReader.Read(clause.Tokens);
        foreach (var phrase in phrases.Where(phrase => phrase.IsPath && NamesPlaces(phrase)))
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
