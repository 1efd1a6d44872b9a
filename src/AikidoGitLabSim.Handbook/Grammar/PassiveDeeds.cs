using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>
/// Reads steps that the page describes: "the token is inserted in the field **A**", "with the button **B** it is confirmed".
/// </summary>
internal static class PassiveDeeds
{
    private static readonly HashSet<string> Entered = ["insert", "enter", "type", "type in", "paste", "fill in", "write", "fill"];

    private static readonly HashSet<string> Handed = ["hand", "hand_over", "supply", "provide", "drop", "give", "pass_on"];

    private static readonly HashSet<string> Ending = ["confirm", "submit", "make", "put", "leave", "add", "run", "grow"];

    /// <summary>The step; null where the clause describes none.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, int finite)
    {
        var tokens = clause.Tokens;
        var at = SkipAdverbs(tokens, finite + 1);
        if (tokens[finite].Word is not ("is" or "are") || tokens.VerbAt(at, VerbForm.Participle) is not { } verb || IsState(tokens))
            return null;
        if (IsDescribed(clause, verb, finite, at))
            return Instructions.Do(Assertions.WithSubject(
                Instructions.DeedOf(block, clause, memory, below, verb with { Form = VerbForm.Base }, at), tokens[..finite]));
        if (Tool(clause) is { } tool)
            return ByTool(block, clause, memory, below, (verb, at, finite), tool);
        if (DescribedSteps.Read(block, clause, memory, below, finite) is { Count: > 0 } step)
            return step;
        verb = Handed.Contains(verb.Base) && tokens[..finite].Any("token") ? verb with { Meaning = "put", Base = "insert" } : verb;
        return Entered.Contains(verb.Base) && NamesPlace(clause, at)
            ? Instructions.Do(Assertions.WithSubject(Instructions.DeedOf(block, clause, memory, below, verb, at), tokens[..finite]))
            : null;
    }

    // "The field **A** is filled with `x`", "**B** is pressed", "as role, **C** is selected"
    private static bool IsDescribed(Clause clause, Verb verb, int finite, int at)
    {
        var named = clause.Tokens[..finite].Any(token => token is { IsLabel: true, Url: null });
        return verb.Meaning switch
        {
            "click" => named,
            "fill" or "set" => named && at + verb.Length + 1 < clause.Tokens.Length
                && clause.Tokens[at + verb.Length].Word is "with" or "to"
                && !clause.Tokens[(at + verb.Length)..].Any(token => token.Word is "by" or "you" or "your"),
            "choose" => named && clause.Adverbials.Any(adverbial => adverbial.Tokens[0].Word is "as" or "for"),
            _ => false,
        };
    }

    /// <summary>"The page is to be called under https://…": the address; null where none follows.</summary>
    public static IReadOnlyList<Draft>? Called(PageBlock block, Token[] tokens, int at) =>
        tokens[Math.Min(at, tokens.Length)..]
            .FirstOrDefault(token => token.IsLabel && token.Text.Contains("://", StringComparison.Ordinal)) is { } address
            ? [new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = [Parts.Of(block, [address])] }]
            : null;

    /// <summary>"With **Save** you store the settings": the button that is pressed; null where the clause names no tool.</summary>
    public static Draft? WithTool(PageBlock block, Clause clause)
    {
        if (clause.Tokens is not [{ Word: "you" or "we" }, _, ..] || clause.Tokens.VerbAt(1, VerbForm.Base) is not { } verb
            || !(Ending.Contains(verb.Meaning) || clause.Tokens.Any(token => token.Is("clipboard")))
            || clause.Places.FirstOrDefault(place => place.Tokens[0].Word is "with" or "via" or "using" or "by") is not { } tool
            || tool.Tokens.Any(token => token.Kind == LexemeKind.Arrow))
            return null;
        var pressed = tool.Tokens.FirstOrDefault(token => token.IsLabel);
        if (pressed is null ? !tool.Tokens.Any(token => token.Is("key")) : !tool.Tokens.Any(IsControl))
            return null;
        pressed ??= tool.Tokens[^1];
        if (clause.Tokens.Any(token => token.Is("clipboard")))
            return new Draft(StatementKind.Action, StatementAction.Copy) { Target = [TokenAt(block, clause)], First = tool.Tokens[0] };
        return new Draft(StatementKind.Action, pressed.Text.ToLowerInvariant() is "enter" or "return" ? StatementAction.Submit
            : StatementAction.Click)
        { Target = [Parts.Of(block, [pressed])], First = tool.Tokens[0] };
    }

    private static Part TokenAt(PageBlock block, Clause clause) =>
        new("token", block.PositionOf(clause.Tokens[0].Start, clause.Tokens[0].Start));

    /// <summary>The index behind "then" and other adverbs of time.</summary>
    public static int SkipAdverbs(Token[] tokens, int at)
    {
        while (at < tokens.Length && tokens[at].Word is "then" or "now" or "finally" or "also")
            at++;
        return at;
    }

    private static bool IsControl(Token token) => token is { IsLabel: true, Url: null, Style: not TextStyle.Code } || token.Is("key");

    /// <summary>Whether a clause tells a state or limit rather than a step.</summary>
    public static bool IsState(Token[] tokens) => tokens.Any("negate") || tokens.Any("usual") || tokens.Any("limit")
        || tokens.Any(token => token.Word is "already" or "if" or "when" or "once" or "by");

    // "with the button **A**"
    private static Adverbial? Tool(Clause clause) => clause.Places.FirstOrDefault(place =>
        place.Tokens[0].Word is "with" or "by" or "via" or "using" && place.Tokens.Any("control"));

    private static IReadOnlyList<Draft>? ByTool(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below,
        (Verb Verb, int At, int Finite) passive, Adverbial tool) => passive.Verb.Meaning switch
        {
            "copy" => Instructions.Do(Assertions.WithSubject(
                Instructions.DeedOf(block, clause, memory, below, passive.Verb, passive.At), clause.Tokens[..passive.Finite])),
            "confirm" or "submit" or "make" when tool.Tokens.FirstOrDefault(token => token.IsLabel) is { } button =>
                [new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, [button])] }],
            _ => null,
        };

    private static bool NamesPlace(Clause clause, int at) => clause.Places.Any(place => NamesField(place.Tokens))
        || NamesField(clause.Tokens[at..]);

    private static bool NamesField(Token[] tokens) => tokens.Any(token => token.IsLabel)
        && tokens.Any(token => token.Word is "in" or "into" or "under" or "at");
}
