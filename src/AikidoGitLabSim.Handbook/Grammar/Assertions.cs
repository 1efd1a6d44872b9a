using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads a clause with a subject: a deed in the passive voice, or a sentence that can be true or false.</summary>
internal static class Assertions
{
    private const int MostWordsOfComparison = 4;

    // What must have been done, by whom ever, before the page can be followed.
    private static readonly HashSet<string> Conditions = ["allow", "permit", "whitelist", "allowlist", "unblock", "install", "configure",
        "connect", "upgrade", "update"];

    private static readonly HashSet<string> Duties = ["must", "should", "shall", "has", "have", "needs", "need", "ought"];
    private static readonly HashSet<string> Stays = ["stay", "remain", "stays", "remains", "be left", "be kept"];

    /// <summary>What a clause says; null where it has no finite verb.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below)
    {
        var finite = ClauseStarts.FiniteVerb(clause.Tokens, 0);
        if (finite < 0)
            return null;
        if (Passive(block, clause, memory, below, finite) is { Count: > 0 } deed)
            return deed;
        if ((Gerund(block, clause, memory, below, finite) ?? GerundSteps.WithResult(block, clause, memory, below, finite))
            is { Count: > 0 } gerund)
            return gerund;
        if ((Belonging.Read(block, clause, finite) ?? ChoiceRules.NeededRole(block, [.. clause.Places.SelectMany(place => place.Tokens),
            .. clause.Tokens])) is { } put)
            return [put];
        if (PathRules.Places(block, clause.Tokens, finite) is { Count: > 0 } places)
            return places;
        return IsCutOff(clause.Tokens, finite) ? [] : [new Draft(KindOf(clause.Tokens, clause.Joint))];
    }

    // "Our favourite colours are": the sign or picture behind it is no text.
    private static bool IsCutOff(Token[] tokens, int finite) => finite + 1 == tokens.Length && tokens[finite].Word is "is" or "are"
        && tokens[0].Word is not ("it" or "they" or "which" or "that" or "what") && !tokens.Any(token => token.IsLabel);

    /// <summary>What kind of sentence it is, by its words.</summary>
    public static StatementKind KindOf(Token[] tokens, string joint)
    {
        if (IsCondition(tokens, joint))
            return StatementKind.Prerequisite;
        if (Requires(tokens) && !tokens.Any("negate") && !OnlyAdvises(tokens))
            return StatementKind.Prerequisite;
        if (tokens.Any("advice") && !Expectation(tokens))
            return StatementKind.Recommendation;
        return Limits(tokens) || JoinsLimit(joint) ? StatementKind.Caveat : StatementKind.Claim;
    }

    private static bool OnlyAdvises(Token[] tokens) => tokens.Any("advice")
        && !tokens.Any(token => token.Word is "need" or "needs" or "must" or "requires" or "required" or "ensure");

    private static bool JoinsLimit(string joint) =>
        joint.Contains("but", StringComparison.Ordinal) || joint.Contains("unless", StringComparison.Ordinal);

    private static bool IsCondition(Token[] tokens, string joint) =>
        Role(tokens) || Chatter.IsAudience(tokens) || joint.Contains("provided", StringComparison.Ordinal);

    // "More than needed" requires nothing.
    private static bool Requires(Token[] tokens) => tokens.Find("requires") is var at and >= 0
        && !(at > 0 && tokens[at - 1].Word is ("than" or "if" or "when" or "as" or "only")) && !IsCompared(tokens, at)
        && !IsNeededThing(tokens, at) && !IsDuration(tokens, at);

    // "more than it ever needs"
    private static bool IsCompared(Token[] tokens, int at) =>
        tokens[Math.Max(0, at - MostWordsOfComparison)..at].Any(token => token.Is("than"));

    // "You will need it twice"
    private static bool IsNeededThing(Token[] tokens, int at) => at > 0 && tokens[at].Word is "need"
        && tokens[at - 1].Word is "will" or "you'll" or "may" or "might" && at + 1 < tokens.Length
            && tokens[at + 1].Word is "it" or "them" or "this" or "that";

    // "The import needs ten minutes"
    private static bool IsDuration(Token[] tokens, int at) => tokens[at].Word is "need" or "needs" or "requires"
        && tokens[at..].Any(token => token.Word is "minutes" or "minute" or "seconds" or "hours" or "hour" or "while" or "moment")
        && !tokens[..at].Any(token => token.Word is "you" or "we");

    // "At once" and "too" at the end are no limits.
    private static bool Limits(Token[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].IsWord && tokens.Is("limit", at) && !IsIdiom(tokens, at))
                return true;
        }

        return false;
    }

    private static bool IsIdiom(Token[] tokens, int at) => (tokens[at].Is("once") && at > 0 && tokens[at - 1].Is("at"))
        || (tokens[at].Is("too") && at + 1 == tokens.Length);

    // "a group where you are Owner", "you have the Maintainer role".
    private static bool Role(Token[] tokens) => Array.FindIndex(tokens, token => token.Is("you")) is var you and >= 0
        && you + 1 < tokens.Length
        && tokens[you + 1].Word is "are" or "have" or "must" or "need"
            && tokens[you..].Any(token => (token.IsLabel || token.IsCapital) && Words.Is("rolename", token.Text.ToLowerInvariant()));

    // "You should see a message" promises, it does not advise.
    private static bool Expectation(Token[] tokens) => Array.FindIndex(tokens, token => token.Is("should")) is var should and >= 0
        && tokens.Skip(should + 1)
            .FirstOrDefault(token =>
            token.Word is not ("now" or "then" or "also")) is { } next
            && Words.Is("expected", next.Word);

    // "The name should be set to x", "the box must stay empty".
    private static IReadOnlyList<Draft>? Passive(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, int finite)
    {
        var tokens = clause.Tokens;
        var subject = tokens[..finite];
        if (finite + 1 >= tokens.Length || IsNothing(subject))
            return null;
        var at = Array.FindIndex(tokens, finite, token => token.Is("be") || Stays.Contains(token.Word));
        if (at >= 0 && IsDuty(tokens, finite, at))
            return Duty(block, clause, memory, below, at);
        if (at > finite && IsForbidden(tokens, finite, at) && tokens.VerbAt(at + 1, VerbForm.Participle) is { } forbidden)
            return Instructions.Negated(WithSubject(Instructions.DeedOf(block, clause, memory, below, forbidden, at + 1), subject));
        var by = clause.Adverbials.FirstOrDefault(adverbial => adverbial.Role == AdverbialRole.Means);
        if (by is not null && by.Tokens.VerbAt(1, VerbForm.Gerund) is { } gerund)
            return Instructions.Do(Instructions.DeedOf(block, clause with { Tokens = by.Tokens, Adverbials = [] }, memory, below, gerund,
                1));
        return PassiveDeeds.Read(block, clause, memory, below, finite);
    }

    private static bool IsDuty(Token[] tokens, int finite, int be) => be - finite <= 3
        && !tokens[Math.Max(0, Math.Min(finite, be - 2))..].Any("negate")
        && (Duties.Contains(tokens[finite].Word) || (tokens[finite].Word is "is" or "are" && be > finite && tokens[be - 1].Is("to"))
            || (be == finite && IsBareDuty(tokens, be)) || IsPossibleDeed(tokens, finite, be));

    // "`sudo` must not be ticked"
    private static bool IsForbidden(Token[] tokens, int finite, int be) => be - finite <= 2
        && (tokens[finite].Word is "mustn't" or "shouldn't" || (Duties.Contains(tokens[finite].Word)
            && tokens[be - 1].Word is "not" or "never"))
        && tokens.VerbAt(be + 1, VerbForm.Participle) is { Meaning: "tick" or "choose" or "give" }
        && tokens[..finite].Any(token => token.IsLabel || ScopeLists.IsScopeWord(token));

    private static bool IsBareDuty(Token[] tokens, int be) => tokens[be].Is("be") || IsLeft(tokens, be);

    // "The field **A** stays empty"
    private static bool IsLeft(Token[] tokens, int be) => be + 2 == tokens.Length && Stays.Contains(tokens[be].Word)
        && (tokens[..be].Any(token => token.IsLabel) || tokens[0].Word is "anything" or "everything" or "all")
            && (Words.Is("empty", tokens[^1].Word) || Words.Is("unticked", tokens[^1].Word));

    private static bool IsNothing(Token[] subject) => subject.Length == 0
        || subject[0].Word is "nothing" or "no" or "none" or "nobody" or "neither";

    /// <summary>"Make sure that `api` is checked": the state that a deed ends in; null where the clause names no such state.</summary>
    public static IReadOnlyList<Draft>? State(Deed deed)
    {
        var rest = deed.Clause.Tokens[deed.Verb.Length..];
        Token[] tokens = rest is [{ Word: "that" }, .. var after] ? after : rest;
        var finite = ClauseStarts.FiniteVerb(tokens, 0);
        if (finite < 1 || tokens[finite].Word is not ("is" or "are" or "isn't" or "aren't"))
            return null;
        if (tokens.Any("negate"))
            return NotTicked(deed, tokens, finite);
        var at = SkipAdverbs(tokens, finite + 1);
        var named = NamesChoice(tokens[..finite]);
        var clause = deed.Clause with { Tokens = [.. tokens[..finite], tokens[finite], .. tokens[at..]] };
        return named && at < tokens.Length && IsState(tokens, at)
            ? Duty(deed.Block, clause, deed.Memory, deed.Below, finite)
            : null;
    }

    private static int SkipAdverbs(Token[] tokens, int at)
    {
        while (at < tokens.Length && Words.Is("adverb", tokens[at].Word))
            at++;
        return at;
    }

    // "Make sure that **A** is not ticked", "make sure neither **A** nor **B** is ticked".
    private static Draft[]? NotTicked(Deed deed, Token[] tokens, int finite)
    {
        Token[] boxes = [.. tokens[..finite].Where(token => token.IsLabel)];
        if (boxes.Length == 0 || !tokens[^1].IsWord || !Words.Is("ticked", tokens[^1].Word))
            return null;
        if (boxes.All(box => ScopeLists.IsScope(box.Text)))
            return [new Draft(StatementKind.ScopeList, StatementAction.Unselect)
            {
                Target = [deed.Implied("scopes")], Values = [.. boxes.Select(deed.PartOf)], Negated = true,
            }];
        return tokens[0].Is("neither") ? [.. boxes.Select(box => Unticked(deed, box) with { First = box })]
            : tokens[^2].Word is "not" or "isn't" or "aren't" ? [Unticked(deed, boxes[0])] : null;
    }

    private static Draft Unticked(Deed deed, Token box) =>
        new(StatementKind.Action, StatementAction.Unselect) { Target = [deed.PartOf(box)], Negated = true };

    private static bool NamesChoice(Token[] subject) => subject.Any(token => token.IsLabel || ScopeLists.IsScopeWord(token))
        || subject.Any("scopes") || subject.Any("role") || subject.Any("checkbox");

    private static bool IsState(Token[] tokens, int at) => Words.Is("empty", tokens[at].Word)
        || tokens.VerbAt(at, VerbForm.Participle) is { Meaning: "tick" or "choose" or "untick" } and not { Base: "enable" or "activate" }
        || (tokens.VerbAt(at, VerbForm.Participle) is { Meaning: "set" } && at + 1 < tokens.Length && tokens[at + 1].Is("to"));

    // "The token can be pasted into …" describes a deed; "scopes can be changed later" does not.
    private static bool IsPossibleDeed(Token[] tokens, int finite, int be) => tokens[finite].Is("can")
        && tokens.VerbAt(be + 1,
            VerbForm.Participle) is { Meaning: "click" or "paste" or "enter" or "choose" or "tick" or "copy" or "open" or "revoke" }
        && !tokens[be..].Any(token => token.Word is "later" or "freely" or "afterwards" or "anytime" or "time" or "only" or "any");

    private static IReadOnlyList<Draft>? Duty(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, int be)
    {
        var tokens = clause.Tokens;
        var subject = tokens[..ClauseStarts.FiniteVerb(tokens, 0)];
        if (Stays.Contains(tokens[be].Word)
            || (be + 2 < tokens.Length && tokens.VerbAt(be + 1, VerbForm.Participle) is { Meaning: "leave" }))
        {
            var left = Instructions.DeedOf(block, clause, memory, below, new Verb("leave", VerbForm.Base, 1, "leave"), be);
            return Instructions.Do(WithSubject(left, subject));
        }

        if (tokens.VerbAt(be + 1, VerbForm.Participle) is { Base: "call" })
            return PassiveDeeds.Called(block, tokens, be + 2);
        if (FillsNoField(tokens, be) || IsCondition(tokens, subject, be))
            return null;
        if (tokens.VerbAt(be + 1, VerbForm.Participle) is not { Meaning: not "grow" } verb)
            return Words.Is("empty", tokens[Math.Min(be + 1, tokens.Length - 1)].Word)
                ? Instructions.Do(WithSubject(Instructions.DeedOf(block, clause, memory, below,
                    new Verb("leave", VerbForm.Base, 1, "leave"), be), subject))
                : null;
        return Instructions.Do(WithSubject(Instructions.DeedOf(block, clause, memory, below, verb with { Form = VerbForm.Base }, be + 1),
            subject));
    }

    // "The registry must be enabled"
    private static bool IsCondition(Token[] tokens, Token[] subject, int be) =>
        tokens.VerbAt(be + 1, VerbForm.Participle) is
        { Meaning: "tick" or "untick", Base: not ("tick" or "untick" or "check" or "uncheck") }
        && !NamesChoice(subject) && subject[0].Word is not ("everything" or "all" or "it" or "they");

    // "The page is to be opened", "the limit should be raised"
    private static bool FillsNoField(Token[] tokens, int be) => tokens.VerbAt(be + 1, VerbForm.Participle) is { } verb
        && (verb.Meaning == "navigate" || Conditions.Contains(verb.Base)
        || (verb.Base is "move" or "raise" or "lower" or "add" or "extend"
            && !tokens[be..].Any(token => token.IsLabel)));

    /// <summary>A deed whose object is the subject of a passive clause.</summary>
    public static Deed WithSubject(Deed deed, Token[] subject)
    {
        if (subject is [{ Word: "it" }] && deed.Verb.Meaning == "click" && deed.Phrases.Any(phrase => phrase.Labels.Any()))
            return deed;
        var phrases = PhraseReader.Read(subject).Phrases;
        var rest = deed.Phrases.FirstOrDefault(phrase => phrase.Preposition.Length == 0);
        var first = phrases.Count > 0 ? phrases[0] : new Phrase("", [new Noun(subject)], false, subject);
        if (rest is not null && rest.Tokens.Length > 0)
            first = first with { Tokens = [.. first.Tokens, .. rest.Tokens] };
        return deed with { Phrases = [first, .. phrases.Skip(1), .. deed.Phrases.Where(phrase => phrase != rest)] };
    }

    // "Copying it at once is a must".
    private static IReadOnlyList<Draft>? Gerund(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, int finite)
    {
        if (clause.Tokens.VerbAt(0, VerbForm.Gerund) is not { Meaning: not "grow" } verb || finite + 1 >= clause.Tokens.Length
            || clause.Tokens[finite..].Any("negate"))
            return null;
        var necessary = clause.Tokens[finite..].Any(token =>
            Words.Is("necessary", token.Word));
        return necessary
            ? Instructions.Do(Instructions.DeedOf(block, clause with { Tokens = clause.Tokens[..finite] }, memory, below, verb, 0)) : null;
    }
}
