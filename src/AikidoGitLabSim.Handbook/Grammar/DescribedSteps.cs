using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>
/// Reads the steps of pages that describe them in the passive voice: "The group is opened and **A** is chosen", "**B** is then pressed".
/// </summary>
internal static class DescribedSteps
{
    private const int FewestSteps = 3;

    private static readonly HashSet<string> Meanings = ["click", "choose", "tick", "untick", "enter", "fill", "set", "paste", "put",
        "clear", "copy", "submit", "confirm", "open", "navigate", "revoke", "name", "add", "leave"];

    private static readonly HashSet<string> Outside = ["make", "run", "delete"];

    private static readonly HashSet<string> Facts = ["state", "provide", "supply", "specify", "store", "keep", "find", "locate", "save",
        "send", "depress", "call", "take", "place"];

    /// <summary>Whether a page tells its steps in this way rather than as requests.</summary>
    public static bool AreIn(IEnumerable<PageBlock> blocks)
    {
        var sentences = blocks.Where(block => block.Kind is BlockKind.Item or BlockKind.Paragraph)
            .SelectMany(block => SentenceSplitter.Split(Tokeniser.Read(block))).Select(sentence => sentence.Tokens)
            .Where(tokens => tokens.Any(token => token is { IsLabel: true })).ToList();
        var told = sentences.Count(HasStep);
        return told >= FewestSteps && told > sentences.Count(tokens => ClauseStarts.IsInstruction(tokens, 0, first: true));
    }

    private static bool HasStep(Token[] tokens) => !tokens.Any("usual") && Enumerable.Range(1, Math.Max(0, tokens.Length - 2)).Any(at =>
        tokens[at].Word is "is" or "are" && VerbBehind(tokens, at) is
        {
            Verb.Meaning: "click" or "choose" or "open" or "enter" or "paste"
            or "put" or "tick"
        });

    /// <summary>The step; null where the clause describes none.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, int finite)
    {
        if (finite < 1 || VerbBehind(clause.Tokens, finite) is not (var verb, var at) || !IsStep(clause, memory, verb, finite, at))
            return null;
        var deed = Instructions.DeedOf(block, clause, memory, below, verb with { Form = VerbForm.Base }, at);
        return Instructions.Do(Assertions.WithSubject(deed, clause.Tokens[..finite]));
    }

    private static (Verb Verb, int At)? VerbBehind(Token[] tokens, int finite)
    {
        var at = PassiveDeeds.SkipAdverbs(tokens, finite + 1);
        return tokens.VerbAt(at, VerbForm.Participle) is { } verb && (!Facts.Contains(verb.Base) || IsByButton(tokens[at..]))
            ? (verb, at) : null;
    }

    // "The form is sent with **A**"
    private static bool IsByButton(Token[] tokens) => tokens is [_, { Word: "with" or "by" or "using" or "via" },
    { IsLabel: true, Url: null, Style: TextStyle.Bold or TextStyle.Quoted or TextStyle.Italic }, ..];

    private static bool IsStep(Clause clause, Memory memory, Verb verb, int finite, int at)
    {
        var subject = clause.Tokens[..finite];
        if (HasCause(clause) || clause.Tokens.Any("regular") || PassiveDeeds.IsState(clause.Tokens) || !IsDefinite(subject, verb))
            return false;
        return memory.Describes ? Meanings.Contains(verb.Meaning) || IsOutside(clause, verb, subject, at) : IsPressed(verb, subject);
    }

    // Without other such steps on the page only "**A** is then pressed" is one.
    private static bool IsPressed(Verb verb, Token[] subject) => verb.Meaning == "click"
        && subject.Any(token => token is { IsLabel: true, Url: null, Style: TextStyle.Bold or TextStyle.Quoted });

    // "A new key is made", "the old one is replaced under **A**"
    private static bool IsOutside(Clause clause, Verb verb, Token[] subject, int at) => Outside.Contains(verb.Meaning)
        && (clause.Tokens[at..].Any(token => token.IsLabel) || subject.Any(token => token.Word is "new" or "another" or "second"));

    private static bool HasCause(Clause clause) => clause.Condition is { } condition
        && !condition.StartsWith("in ", StringComparison.OrdinalIgnoreCase)
        && !condition.StartsWith("for ", StringComparison.OrdinalIgnoreCase)
        && !condition.StartsWith("on ", StringComparison.OrdinalIgnoreCase)
        && !condition.StartsWith("after ", StringComparison.OrdinalIgnoreCase)
        || clause.Joint.Split(' ').Any(word => word is "which" or "because" or "so" or "as" or "since" or "although");

    // "A form is opened" tells what happens.
    private static bool IsDefinite(Token[] subject, Verb verb) => subject.Any(token => token.IsLabel) || Outside.Contains(verb.Meaning)
        || verb.Meaning is "enter" or "fill" or "set"
        || subject[0].Word is "the" or "your" or "it" or "all" or "this" or "everything";
}
