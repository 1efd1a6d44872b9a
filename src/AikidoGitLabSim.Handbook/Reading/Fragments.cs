using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads sentences without a verb: paths, labels alone, fields with values, answers, requirements in a list.</summary>
internal static class Fragments
{
    private const int MostWordsOfRole = 3;

    /// <summary>What a whole sentence says; null where it is to be read by its clauses.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Sentence sentence, Memory memory, IReadOnlyList<PageBlock> below, bool alone)
    {
        var tokens = WithExample(sentence);
        var need = IsNeed(block, memory);
        if ((PairOf(block, sentence, memory, below) ?? Halves(block, tokens, need)) is { } parts)
            return parts;
        if ((FactOf(block, tokens, need) ?? NotThose(block, tokens, memory)) is { } said)
            return Whole([said], tokens);
        if (FieldFragments.Read(block, tokens, memory, below, need) is { } pair)
            return pair;
        if (Fields(block, tokens, memory) is { Count: > 0 } fields)
            return fields;
        if (tokens is [{ IsLabel: true, Url: null }])
            return IsControl(block, tokens[0], alone) ? ClickOn(block, tokens) : [];
        if (Needs.Read(tokens) is { Count: > 0 } needs)
            return needs;
        return need && IsVerbless(tokens) ? Whole([new Draft(StatementKind.Prerequisite)], tokens) : null;
    }

    // "Name: `x`" in "name: `x`, role: y"
    private static IReadOnlyList<Draft>? PairOf(PageBlock block, Sentence sentence, Memory memory, IReadOnlyList<PageBlock> below) =>
        sentence.IsPair && sentence.Tokens.FindMark(":") is > 0 and var colon && IsVerbless(sentence.Tokens[(colon + 1)..])
            && KeyValues.Read(block, sentence.Tokens[..colon], sentence.Tokens[(colon + 1)..], memory, below) is { Count: > 0 } set
            ? Whole(set, sentence.Tokens) : null;

    // "Plan: Team on our cloud; any plan on your own server": each half is a fact.
    private static IReadOnlyList<Draft>? Halves(PageBlock block, Token[] tokens, bool need)
    {
        var cut = tokens.FindMark(";");
        if (cut < 1 || cut + 2 >= tokens.Length || ClauseStarts.IsInstruction(tokens, cut + 1, first: true)
            || tokens.FindMark(":", cut) > 0)
            return null;
        Token[] first = tokens[..cut], second = tokens[(cut + 1)..];
        return (FactOf(block, first, need) ?? (need && IsVerbless(first) ? new Draft(StatementKind.Prerequisite) : null)) is { } fact
            ? [.. Whole([fact], first), .. Whole([new Draft(KindOfHalf(second, fact))], second)] : null;
    }

    private static StatementKind KindOfHalf(Token[] half, Draft first) => Assertions.KindOf(half, "") is var kind
        && kind == StatementKind.Claim ? first.Kind : kind;

    // "Name `x`, role **B**, scope `c`"
    private static IReadOnlyList<Draft> Fields(PageBlock block, Token[] tokens, Memory memory) =>
        tokens.Length > 3 && Words.Is("fieldname", tokens[0].Word) && tokens[1].IsLabel
            && FieldPairs.Named(block, tokens, memory) is { Count: > 1 } fields ? fields
            : NeededScopes(block, tokens, memory) is { } scopes ? Whole([scopes], tokens) : [];

    // "The following scopes are needed: `a` and `b`"
    private static Draft? NeededScopes(PageBlock block, Token[] tokens, Memory memory)
    {
        var colon = tokens.FindMark(":");
        if (colon < 1 || !tokens[..colon].Any("scopes") || !tokens[..colon].Any("requires") || tokens[..colon].Any("negate")
            || !tokens[(colon + 1)..].All(token => ScopeLists.IsScopeWord(token) || token.Word is "and" or "," or "plus"))
            return null;
        memory.ListsScopes = true;
        return ScopeLists.Among(block, tokens[(colon + 1)..]) is { Count: > 0 } scopes
            ? new Draft(StatementKind.ScopeList, StatementAction.Select)
            {
                Target = [Parts.Of(block, [tokens.First(token => token.IsWord && Words.Is("scopes", token.Word))])], Values = scopes,
            }
            : null;
    }

    // A label alone in an item of a list is clicked.
    private static bool IsControl(PageBlock block, Token label, bool alone) =>
        alone && block.Kind == BlockKind.Item && !ScopeLists.IsScope(label.Text);

    private static IReadOnlyList<Draft> ClickOn(PageBlock block, Token[] tokens) =>
        Whole([new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, tokens)] }], tokens);

    private static Draft? FactOf(PageBlock block, Token[] tokens, bool need) =>
        (FieldFragments.IsInList(block) && !need && !IsStatusCode(tokens)) || IsScopes(block, tokens) || Needs.Read(tokens) is [_, _, ..]
            ? null : Facts.Read(tokens);

    // "Scopes needed: `api`"
    private static bool IsScopes(PageBlock block, Token[] tokens) => tokens.FindMark(":") is > 0 and var colon
        && KeyValues.IsScopes(tokens[..colon]) && ScopeLists.Among(block, tokens[colon..]).Count > 0;

    // "`404` = no such project"
    private static bool IsStatusCode(Token[] tokens) => tokens is [{ IsLabel: true, Style: TextStyle.Code } code, { Word: ":" }, _, ..]
        && code.Text.All(char.IsAsciiDigit);

    // "Token name: a short name (e.g. `scanner`)": the example is the value.
    private static Token[] WithExample(Sentence sentence) => sentence.Tokens.FindMark(":") is > 0 and var colon
        && colon + 1 < sentence.Tokens.Length && !sentence.Tokens[colon..].Any(token => token.IsLabel)
        && sentence.Notes is [{ Tokens: [{ Word: "e.g" or "for" or "such" or "like" }, ..] note }]
            && note.LastOrDefault(token => token.IsLabel) is { } example
        ? [.. sentence.Tokens, example]
        : sentence.Tokens;

    private static bool IsNeed(PageBlock block, Memory memory) => IsRequirement(block)
        || (block is { Kind: BlockKind.Item, Scope.Group: { } group } && memory.Facts.Contains(group));

    // "not `api`", "no `sudo`"
    private static Draft? NotThose(PageBlock block, Token[] tokens, Memory memory)
    {
        if (tokens is not [{ Word: "not" or "no" or "without" or "never" }, .. var rest] || ClauseStarts.FiniteVerb(tokens, 0) >= 0
            || LeadsToStep(tokens))
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

    // "Without `x`, open **A**"
    private static bool LeadsToStep(Token[] tokens) => tokens.FindMark(",") is > 0 and var comma
        && (ClauseStarts.IsInstruction(tokens, comma + 1, first: true) || ClauseStarts.IsAssertion(tokens, comma + 1));

    private static bool IsVerbless(Token[] tokens) =>
        ClauseStarts.FiniteVerb(tokens, 0) < 0 && !ClauseStarts.IsInstruction(tokens, 0, first: true);

    /// <summary>What a clause without a verb says; empty where it says nothing.</summary>
    public static IReadOnlyList<Draft> ReadClause(PageBlock block, Clause clause, Memory memory, string? question = null)
    {
        if (clause.Tokens.Any(token => token.Kind == LexemeKind.Arrow))
            return Path(block, clause);
        if (Pairs(block, clause, memory) is { Count: > 0 } pairs)
            return pairs;
        if ((VerblessClicks.Read(block, clause) ?? UnknownClick(block, clause)) is { } click)
            return [click];
        if (clause.Joint.Contains("which", StringComparison.Ordinal) && clause.Tokens.Length > 1)
            return [new Draft(Assertions.KindOf(clause.Tokens, clause.Joint))];
        return Answers.Read(block, clause, question) ?? (VerblessKinds.Of(clause) is { } kind ? [new Draft(kind)] : []);
    }

    // "role **A**", "the URL `x` and the secret `y`"
    private static IReadOnlyList<Draft> Pairs(PageBlock block, Clause clause, Memory memory)
    {
        if (clause.Tokens.Is("role", 0) && clause.Tokens.Length <= MostWordsOfRole)
            return FieldPairs.Named(block, clause.Tokens, memory);
        return FieldPairs.StartAt(clause.Tokens, 0) && !clause.Joint.Contains("which", StringComparison.Ordinal)
            ? FieldPairs.Read(block, clause.Tokens, memory) : [];
    }

    // "Thump **Save**"
    private static Draft? UnknownClick(PageBlock block, Clause clause) => clause.Tokens is [{ IsWord: true } verb,
    { Style: TextStyle.Bold } button]
        && button is { IsLabel: true, Url: null } && UnknownDeeds.IsVerb(verb)
            ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, [button])] } : null;

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

    /// <summary>The drafts with the place of the whole text.</summary>
    public static IReadOnlyList<Draft> Whole(IReadOnlyList<Draft> drafts, Token[] tokens) =>
        [.. drafts.Select(draft => draft with { First = tokens[0], Last = tokens[^1] })];
}
