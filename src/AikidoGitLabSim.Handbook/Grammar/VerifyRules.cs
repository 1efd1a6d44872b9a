using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Checking, waiting and taking notes.</summary>
internal static class VerifyRules
{
    /// <summary>"Check that the agent is online", "wait for the light to turn green": what is to be the case is the target.</summary>
    public static IEnumerable<Draft> Verify(Deed deed)
    {
        if (deed.Tokens.Any(token => token is { IsLabel: true, Style: TextStyle.Bold }) && Assertions.State(deed) is { } state)
            return state;
        if (NotedIn(deed) is { } field)
            return [InputRules.Input(deed, deed.PartOf(field), null)];
        if (deed.Object is null && deed.With("with") is { First.Label: { Style: not TextStyle.Code, Url: null } button })
            return [new Draft(StatementKind.Action, StatementAction.Click) { Target = [deed.PartOf(button)] }];
        Token[] rest = [.. deed.Clause.Tokens.SkipWhile(token => !deed.Tokens.Contains(token))
            .SkipWhile(token => Words.Is("article", token.Word))];
        rest = rest is [.. var before, { Word: "," }, { Word: "done" }] ? before : rest;
        if (SubjectOf(deed, rest) is { } subject)
            return [new Draft(StatementKind.Action) { Target = [deed.PartOf(subject)] }];
        return NamesNothing(deed, rest) ? [new Draft(StatementKind.Action) { Target = ThingOf(deed) }]
            : IsOutside(deed, rest) ? OtherRules.Outside(deed) : [new Draft(StatementKind.Action) { Target = [deed.PartOf(rest)] }];
    }

    // "Check that the key begins with `k_`": the key is checked.
    private static Token[]? SubjectOf(Deed deed, Token[] rest) => deed.Verb.Base.EndsWith("_that", StringComparison.Ordinal)
        && ClauseStarts.FiniteVerb(rest, 0) is > 0 and var finite && !rest[..finite].Any(token => token.IsLabel)
        && rest.Where(token => token.IsLabel).All(token => token.Style == TextStyle.Code) && rest.Any(token => token.IsLabel)
        ? rest[..finite] : null;

    private static Part[] ThingOf(Deed deed) => deed.Object is not null && deed.Memory.Thing is { } thing ? [thing] : [];

    // "Jot down the purpose under **A**"
    private static Token? NotedIn(Deed deed) => deed.Verb.Base is "jot_down" or "note_down" or "write_down" or "record"
        && deed.Clause.Tokens.Any(token => token.Word is "under" or "in")
        && deed.Clause.Tokens.LastOrDefault(token => token.IsLabel) is { Url: null, Style: not TextStyle.Code } field ? field : null;

    // "Check that it has not expired", "repeat this for every group"
    private static bool NamesNothing(Deed deed, Token[] rest) => deed.Object is { First: { IsPronoun: true, Tokens.Length: > 1 } }
        || (rest.Is("preposition", 0) && !rest.Any(token => token.IsLabel));

    private static bool IsOutside(Deed deed, Token[] rest) => rest.All(token => token.Kind == LexemeKind.Mark)
        || rest.Any(token => token.IsLabel) || deed.Clause.Condition is not null || deed.Object is null or { First.IsPronoun: true };
}
