using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Recognises scopes and permissions and what is done with them.</summary>
internal static class ScopeLists
{
    // Ordinary words that are scopes too count only as labels.
    private static readonly HashSet<string> Known = ["api", "sudo", "repo", "user", "email", "profile", "openid", "admin", "workflow",
        "gist"];

    /// <summary>The scope list that a deed is about; null where it is about something else.</summary>
    public static Draft? Of(Deed deed, StatementAction action)
    {
        var values = ValuesOf(deed);
        var named = deed.AllTokens.Any(token => Deed.IsOf("scopes", token)) || (values.Count == 0 && Exception(deed, action) is not null);
        values = values.Count > 0 ? values : Unnamed(deed, named);
        if (values.Count == 0 || !(named || values.All(IsScopeOrPermission) || AsksForList(deed)))
            return null;
        deed.Memory.ListsScopes = true;
        return new Draft(StatementKind.ScopeList, action) { Target = [FieldOf(deed)], Values = values };
    }

    // "Tick all scopes", "tick these:" and a list
    private static IReadOnlyList<Part> Unnamed(Deed deed, bool named)
    {
        if (named && Everything(deed) is { } rest)
            return [rest];
        return named || IsFollowing(deed) ? ScopeRows.Of(deed.Below) : [];
    }

    private static bool AsksForList(Deed deed) => deed.Below.Count > 0 && deed.Verb.Meaning is not ("add" or "enter" or "put" or "paste");

    /// <summary>
    /// "Under **Permissions**, set **A** to **B** and **C** to **D**": the levels; null where the deed sets other fields.
    /// </summary>
    public static Draft? Levels(Deed deed, IReadOnlyList<Token[]> pairs)
    {
        if (deed.Verb.Meaning is not ("set" or "choose" or "give") || deed.PlaceLabels is not [.., var field]
            || !Deed.IsOf("scopes", field))
            return null;
        List<Part> values = [.. pairs.Select(pair => LevelOf(deed, pair)).OfType<Part>()];
        return values.Count < pairs.Count ? null
            : new Draft(StatementKind.ScopeList, StatementAction.Select) { Target = [deed.PartOf(field)], Values = values };
    }

    // "**Contents** to **Read**"
    private static Part? LevelOf(Deed deed, Token[] pair)
    {
        var to = Array.FindIndex(pair, token => token.Word is "to" or "as" or "at");
        return to > 0 && pair[..to].LastOrDefault(token => token.IsLabel) is { } name && !IsScope(name.Text)
            && pair[(to + 1)..].FirstOrDefault(token => token.IsLabel || token.IsCapital) is { } level
            ? deed.PartOf(name) with { Text = $"{name.Text}: {level.Text}" } : null;
    }

    private static bool IsScopeOrPermission(Part value) => IsScope(value.Text) || value.Text.Contains(": ", StringComparison.Ordinal);

    private static Part FieldOf(Deed deed)
    {
        if (deed.AllTokens.FirstOrDefault(token => Deed.IsOf("scopes", token) && !IsScope(token.Text)) is { } field)
            return deed.PartOf(field);
        return deed.Memory.Scopes is { } section && IsFollowing(deed) ? section : deed.Implied("scopes");
    }

    /// <summary>What "all scopes except `sudo`" leaves out; null where nothing is left out.</summary>
    public static Draft? Exception(Deed deed, StatementAction action)
    {
        var tokens = deed.Clause.Tokens;
        var at = Array.FindIndex(tokens, token => token.Word is "except" or "but" or "apart");
        return at > 0 && Among(deed.Block, tokens[at..]) is { Count: > 0 } scopes && Everything(deed) is not null
            ? new Draft(StatementKind.ScopeList, action == StatementAction.Select ? StatementAction.Unselect : StatementAction.Select)
            {
                Target = [deed.Implied("scopes")], Values = scopes, Negated = action == StatementAction.Select, First = tokens[at],
            }
            : null;
    }

    /// <summary>The scopes of a deed and what it excepts; empty where it is about something else.</summary>
    public static IReadOnlyList<Draft> All(Deed deed, StatementAction action) =>
        NothingBut(deed, action) is { } only ? [only] : Of(deed, action) is not { } scopes ? []
        : (Exception(deed, action) ?? NotThose(deed, action)) is { } exception ? [scopes, exception] : [scopes];

    // "Select nothing but `a`"
    private static Draft? NothingBut(Deed deed, StatementAction action)
    {
        var tokens = deed.Clause.Tokens;
        var at = Array.FindIndex(tokens, token => token.Word is "nothing" or "none");
        return action == StatementAction.Select && at >= 0 && at + 1 < tokens.Length && tokens[at + 1].Word is "but" or "except" or "other"
            && Among(deed.Block, tokens[at..]) is { Count: > 0 } scopes
            ? new Draft(StatementKind.ScopeList, StatementAction.Select) { Target = [deed.Implied("scopes")], Values = scopes } : null;
    }

    // "`read_api`, but not `api`", "`read_api` rather than `api`"
    private static Draft? NotThose(Deed deed, StatementAction action)
    {
        var tokens = deed.Clause.Tokens;
        var at = Array.FindIndex(tokens, token => token.Word is "not" or "never" or "rather" or "instead");
        var rest = at > 0 ? tokens[(at + 1)..].SkipWhile(token => token.Word is "than" or "of" or "the").ToArray() : [];
        return action == StatementAction.Select && rest is [var first, ..] && IsScopeWord(first) && Among(deed.Block, rest) is { } scopes
            ? new Draft(StatementKind.ScopeList, StatementAction.Unselect)
            {
                Target = [deed.Implied("scopes")], Values = scopes,
                Negated = true, First = tokens[at]
            }
            : null;
    }

    /// <summary>
    /// "`a`, plus `b` if you write": the index of the word that joins the scopes that hold under a condition; -1 for none.
    /// </summary>
    public static int ConditionalAt(Token[] tokens)
    {
        var condition = Array.FindIndex(tokens, token => token.Word is "if" or "when" or "unless" or "only");
        if (condition < 0 || Array.FindLastIndex(tokens, condition, token => IsScopeWord(token)) is not (> 0 and var last))
            return -1;
        var at = Array.FindLastIndex(tokens, last, token => token.Word is "plus" or "and" or "or" or "also" or ",");
        while (at > 0 && tokens[at - 1].Word is "," or "and" or "or")
            at--;
        return at > 0 && condition - last <= 2 && tokens[..at].Any(IsScopeWord) ? at : -1;
    }

    /// <summary>The scopes from an index on, and the condition behind them.</summary>
    public static Draft Conditional(PageBlock block, Token[] tokens, int at, Part field)
    {
        var condition = Array.FindIndex(tokens, at, token => token.Word is "if" or "when" or "unless" or "only");
        var first = Array.FindIndex(tokens, at, token => IsScopeWord(token));
        return new Draft(StatementKind.ScopeList, StatementAction.Select)
        {
            Target = [field], Values = Among(block, tokens[at..condition]), Condition = tokens[condition..].TextOf(), First = tokens[first],
        };
    }

    /// <summary>Whether a token is a scope: a label, or a word that is nothing else.</summary>
    public static bool IsScopeWord(Token token) => token.IsLabel ? IsScope(token.Text) : token.IsWord
        && (token.Text is "api" or "sudo" || (!Known.Contains(token.Text) && IsScope(token.Text)));

    /// <summary>Whether a word can only be a scope.</summary>
    public static bool IsScope(string text) => Known.Contains(text)
        || (text.Length > 3
            && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)
            || character is '_' or ':' or '.' or '-')
            && (text.Contains('_', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal)));

    /// <summary>The scopes among some tokens.</summary>
    public static IReadOnlyList<Part> Among(PageBlock block, IEnumerable<Token> tokens) =>
        [.. tokens.Where(token => IsScopeWord(token)).Select(token => Parts.Of(block, [token]))];

    private static IReadOnlyList<Part> ValuesOf(Deed deed)
    {
        var tokens = deed.Phrases.Where(phrase => phrase.Preposition is not ("as" or "for" or "like")).SelectMany(phrase => phrase.Tokens)
            .ToList();
        var scopes = Among(deed.Block, tokens);
        if (scopes.Count > 0)
            return scopes;
        var named = deed.Phrases.SelectMany(phrase => phrase.Nouns).Any(noun => noun.Has("scopes"))
            || deed.PlaceLabels.Any(label => Deed.IsOf("scopes", label));
        named |= deed.Memory.ListsScopes && tokens.Any(token => token.IsLabel && token.Text.Contains(": ", StringComparison.Ordinal));
        return named ? [.. tokens.Where(token => token.IsLabel && !Deed.IsOf("scopes", token)).Select(deed.PartOf)] : [];
    }

    private static bool IsFollowing(Deed deed) => deed.Tokens.Any(token => token.Word is "following" or "these" or "below");

    /// <summary>"everything else", "all other boxes"; null where the object is something else.</summary>
    public static Part? Everything(Deed deed)
    {
        var tokens = (deed.Object?.First?.Tokens ?? [])
            .TakeWhile(token => !Words.Is("unticked", token.Word) && !Words.Is("ticked", token.Word) && !Words.Is("empty", token.Word)
                && !Words.Is("asitis", token.Word))
                .ToList();
        return tokens.Exists(token => token.Word is "everything" or "all" or "else" or "others" or "other" or "rest" or "remaining")
            ? deed.PartOf(WithArticle(deed, tokens)) : null;
    }

    // "the rest"
    private static List<Token> WithArticle(Deed deed, List<Token> tokens) =>
        tokens is [{ Word: "rest" } rest, ..] && Array.IndexOf(deed.Clause.Tokens, rest) is > 0 and var at
            && deed.Clause.Tokens[at - 1].Is("the") ? [deed.Clause.Tokens[at - 1], .. tokens] : tokens;
}
