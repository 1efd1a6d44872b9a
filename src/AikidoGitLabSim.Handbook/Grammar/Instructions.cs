using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Reads a clause whose verb asks the reader to do something.</summary>
internal static class Instructions
{
    private static readonly Dictionary<string, Func<Deed, IEnumerable<Draft>>> Rules = new(StringComparer.Ordinal)
    {
        ["click"] = ClickRules.Click,
        ["choose"] = ChoiceRules.Choose,
        ["tick"] = ChoiceRules.Tick,
        ["untick"] = ChoiceRules.Untick,
        ["enter"] = InputRules.Enter,
        ["fill"] = InputRules.Fill,
        ["name"] = NamingRules.Name,
        ["give"] = InputRules.Give,
        ["set"] = SetRules.Set,
        ["put"] = PutRules.Put,
        ["paste"] = PasteRules.Paste,
        ["clear"] = ClearRules.Clear,
        ["delete"] = OtherRules.Delete,
        ["navigate"] = PathRules.Navigate,
        ["open"] = PathRules.Open,
        ["submit"] = ClickRules.Submit,
        ["confirm"] = ClickRules.Confirm,
        ["sign-in"] = PathRules.SignIn,
        ["copy"] = OtherRules.Copy,
        ["revoke"] = OtherRules.Revoke,
        ["use"] = OtherRules.Use,
        ["add"] = AddRules.Add,
        ["leave"] = OtherRules.Leave,
        ["make"] = OtherRules.Make,
        ["run"] = OtherRules.Outside,
        ["ask"] = OtherRules.Inform,
        ["verify"] = VerifyRules.Verify,
        ["hover"] = ClickRules.Hover,
        ["reuse"] = OtherRules.Outside,
        ["ensure"] = Ensure,
        ["advise"] = _ => [new Draft(StatementKind.Recommendation)],
        ["remember"] = deed => [new Draft(deed.With("to") is null ? StatementKind.Caveat : StatementKind.Recommendation)],
    };

    // "See [x]", "scroll down": nothing that can be true or done by itself.
    private static readonly HashSet<string> Silent = ["read", "scroll"];

    /// <summary>What a clause asks for; null where it asks for nothing, empty where it is not understood or says nothing.</summary>
    public static IReadOnlyList<Draft>? Read(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below)
    {
        if (Urging.Read(block, clause, memory, below) is { } urged)
            return urged;
        if (PassiveDeeds.WithTool(block, clause) is { } pressed)
            return [pressed];
        var at = Math.Max(Urging.Obligation(clause.Tokens), Urging.Narration(block, clause));
        var negation = ClauseStarts.Negation(clause.Tokens, at);
        var from = at + negation;
        if (clause.Tokens.VerbAt(from, VerbForm.Base) is not { } verb || !Asks(clause.Tokens, at, negation, verb))
            return null;
        if (verb.Meaning == "resist")
            return Resist(DeedOf(block, clause, memory, below, verb, from));
        if (negation > 0)
            return Negated(DeedOf(block, clause, memory, below, verb, from));
        var drafts = Done(block, clause, memory, below, from);
        return drafts.Count == 0 && at > 0 && clause.Tokens[0].Word is not ("you" or "we") ? null : drafts;
    }

    private static bool Asks(Token[] tokens, int at, int negation, Verb verb) => negation > 0
        || ((verb.Meaning != "grow" || PhrasalVerbs.IsAt(tokens, at)) && (at > 0 || ClauseStarts.IsInstruction(tokens, 0, first: true)));

    /// <summary>What a clause asks for whose verb stands at an index.</summary>
    public static IReadOnlyList<Draft> Done(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, int at)
    {
        clause = clause with { Tokens = PhrasalVerbs.Join(clause.Tokens, at) };
        if (clause.Tokens.VerbAt(at, VerbForm.Base) is not { } verb)
            return [];
        verb = IsFollowed(clause.Tokens) ? verb with { Meaning = "navigate" } : verb;
        var deed = DeedOf(block, clause, memory, below, verb, at);
        if (IsTickMark(deed))
            return Do(deed with
            {
                Verb = verb with { Meaning = "tick", Base = "tick" },
                Phrases = [new Phrase("", [.. deed.Phrases.SelectMany(phrase => phrase.Labels).Select(label => new Noun([label]))], false,
                    [.. deed.Phrases.SelectMany(phrase => phrase.Labels)])]
            });
        if (Means(deed) is { } means)
            return Do(means);
        var pairs = SharedVerbs.Split(clause.Tokens, verb, at);
        if (ScopeLists.Levels(deed, pairs) is { } levels)
            return [levels];
        return pairs.Count == 1 ? Do(deed) : [.. pairs.SelectMany((pair, index) => Each(pair, index == 0))];

        IEnumerable<Draft> Each(Token[] pair, bool first)
        {
            var own = clause with { Tokens = [.. clause.Tokens[at..(at + verb.Length)], .. pair] };
            return Do(DeedOf(block, own, memory, below, verb, 0))
                .Select(draft => first ? draft : draft with { First = draft.First ?? pair[0] });
        }
    }

    // "Set a tick at `api`", "put a check mark next to **A**"
    private static bool IsTickMark(Deed deed) => deed.Verb.Meaning is "set" or "put" or "add" or "make" or "leave"
        && deed.Object?.First is { Label: null } mark && mark.Has("tickmark") && deed.Phrases.Any(phrase => phrase.Labels.Any());

    /// <summary>Whether a verb is one that says nothing by itself, such as "see".</summary>
    public static bool IsSilent(Clause clause) => (!IsFollowed(clause.Tokens) && clause.Tokens.VerbAt(0, VerbForm.Base) is { } verb
        && Silent.Contains(verb.Meaning))
        || Pointers.Is(clause.Tokens);

    // "Follow **Settings**, then **Keys**" leads through menus; "follow [the guide]" does not.
    private static bool IsFollowed(Token[] tokens) => tokens is [{ Word: "follow" }, { IsLabel: true, Url: null }, ..];

    public static IReadOnlyList<Draft> Do(Deed deed)
    {
        if (!Rules.TryGetValue(deed.Verb.Meaning, out var rule))
            return [];
        List<Draft> drafts = [.. WithPairs(deed) is { Count: > 0 } pairs ? pairs
            : deed.Object?.First is { } person && OtherRules.IsPerson(person) ? OtherRules.Inform(deed) : rule(deed)];
        if (PathBefore(deed, drafts) is { } path)
            drafts.Insert(0, path);
        if (deed.Clause.Condition is { } condition)
            drafts = [.. drafts.Select(draft => Under(draft, condition))];
        foreach (var draft in drafts)
            Remember(deed, draft);
        return drafts;
    }

    private static Draft Under(Draft draft, string condition) =>
        draft with { Condition = draft.Condition ?? condition, Optional = draft.Optional || IsOptional(condition) };

    // "Add a webhook with the URL `x`", "add it as `x`, with **A** set to **B**": the fields of what is made.
    private static List<Draft> WithPairs(Deed deed)
    {
        var tokens = deed.Clause.Tokens;
        var with = Array.FindIndex(tokens, token => token.Word is "with" or "using");
        if (deed.Verb.Meaning is not ("add" or "make" or "use") || with < 1 || deed.With("with", "using") is null)
            return [];
        var pairs = FieldPairs.Read(deed.Block, tokens[(with + 1)..], deed.Memory);
        return pairs.Count == 0 ? [] : [.. Before(deed, with), .. pairs];
    }

    // What is made, where it has a name; a token says nothing by itself.
    private static IReadOnlyList<Draft> Before(Deed deed, int with)
    {
        var tokens = deed.Clause.Tokens;
        var end = Array.FindLastIndex(tokens, with - 1, token => !token.Is(",")) + 1;
        var verb = Array.FindIndex(tokens, token => token.IsWord && token.Word == deed.Verb.Base.Split('_')[0]);
        var rest = DeedOf(deed.Block, deed.Clause with { Tokens = tokens[..end] }, deed.Memory, deed.Below, deed.Verb, Math.Max(0, verb));
        var isToken = deed.Verb.Meaning == "add" && deed.Object?.First is { } made && made.Has("token");
        return rest.Phrases.Any(phrase => phrase.Labels.Any()) && !isToken ? Do(rest) : [];
    }

    // "Start by opening A", "confirm by clicking B".
    private static Deed? Means(Deed deed)
    {
        var tokens = deed.Clause.Tokens;
        var by = Array.FindIndex(tokens, token => token.Word is "by" or "with");
        return by > 0 && tokens.VerbAt(by + 1, VerbForm.Gerund) is { Meaning: not "grow" } verb
            && (Words.Is("byverb", deed.Verb.Base) || (verb.Meaning == "click" && IsDoneByClick(deed, by)))
            ? DeedOf(deed.Block, deed.Clause, deed.Memory, deed.Below, verb, by + 1)
            : null;
    }

    // "Confirm the change by clicking **A**"
    private static bool IsDoneByClick(Deed deed, int by) =>
        deed.Verb.Meaning is "verify" or "submit" or "make" or "add" or "confirm" or "run" or "give"
        && by + 2 < deed.Clause.Tokens.Length && deed.Clause.Tokens[(by + 2)..].Any(token => token.IsLabel)
        && !deed.Clause.Tokens[..by].Any(token => token.IsLabel);

    // "Under A > B, add a token": the path is a step of its own where the deed does not take it.
    private static Draft? PathBefore(Deed deed, List<Draft> drafts)
    {
        var place = deed.Clause.Places.FirstOrDefault(place => place.Tokens.Any(token => token.Kind == LexemeKind.Arrow));
        if (place is null || drafts.Any(draft => draft.Target.Any(part => place.Tokens.Any(token => token.Text == part.Text))))
            return null;
        return PhraseReader.Read(place.Tokens).Phrases.FirstOrDefault(phrase => phrase.IsPath) is { } path
            ? PathRules.Navigation(deed, path) with { First = place.Tokens[0], Last = place.Tokens[^1] }
            : null;
    }

    private static bool IsOptional(string condition) => Words.Match("optional", condition.ToLowerInvariant().Split(' '), 0) > 0;

    /// <summary>The deed of a verb at an index of a clause.</summary>
    public static Deed DeedOf(PageBlock block, Clause clause, Memory memory, IReadOnlyList<PageBlock> below, Verb verb, int at)
    {
        var rest = clause.Tokens[(at + verb.Length)..];
        var (phrases, condition) = PhraseReader.Read(rest is [.. var before, { Word: "as" }, { Word: "well" }] ? before : rest);
        return new Deed
        {
            Block = block,
            Clause = condition.Length == 0 ? clause
                : clause with { Adverbials = [.. clause.Adverbials, new Adverbial(AdverbialRole.Condition, condition)] },
            Verb = verb,
            Phrases = phrases,
            Memory = memory,
            Below = below,
        };
    }

    // "Make sure to tick `api`" is done in the page; "make sure that you are Owner" must hold beforehand.
    private static IEnumerable<Draft> Ensure(Deed deed)
    {
        var tokens = deed.Clause.Tokens;
        var at = Array.FindIndex(tokens, token => token.IsWord
            && Words.VerbAt([token.Word], 0,
            VerbForm.Base) is { Meaning: "tick" or "choose" or "untick" or "click" or "copy" or "enter" or "paste" });
        if (at < 0 || !tokens[..at].Any(token => token.Word is "to" or "you") || tokens.VerbAt(at, VerbForm.Base) is not { } verb
            || tokens[..at].Any(token => token.Word is "can" or "may"))
            return Assertions.State(deed) ?? [new Draft(IsAdvice(deed) ? StatementKind.Recommendation : StatementKind.Prerequisite)];
        var inner = DeedOf(deed.Block, deed.Clause, deed.Memory, deed.Below, verb, at);
        return tokens[..at].Any("negate") ? Negated(inner) : Do(inner);
    }

    // "Make sure to store the token" is advice about a deed; "make sure to have the role" must hold.
    private static bool IsAdvice(Deed deed) => deed.Clause.Tokens[deed.Verb.Length..] is [{ Word: "to" }, ..] rest
        && rest.VerbAt(1, VerbForm.Base) is { Meaning: "put" or "submit" or "leave" or "reuse" or "remember" or "verify" };

    /// <summary>What a deed says that is not to be done.</summary>
    public static IReadOnlyList<Draft> Negated(Deed deed)
    {
        if (deed.Verb.Meaning is "tick" or "choose" or "give" or "add" or "use" or "set"
            && ScopeLists.Of(deed, StatementAction.Unselect) is { } scopes)
            return [scopes with { Negated = true }];
        if (deed.Verb.Meaning is "tick" or "choose" && deed.Object?.First is { IsEmpty: false } noun
            && (noun.Label is not null || noun.Has("checkbox")))
            return [new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [deed.PartOf(noun)], Negated = true }];
        return [new Draft(StatementKind.Caveat) { Negated = true }];
    }

    // "Resist ticking `sudo`", "avoid sharing the token".
    private static IReadOnlyList<Draft> Resist(Deed deed)
    {
        var at = Array.FindIndex(deed.Clause.Tokens, EndsInIng);
        if (at < 0 && deed.Clause.Tokens.Any(token => token.Is("to")))
            at = Array.FindIndex(deed.Clause.Tokens, token => token.Is("to")) + 1;
        if (deed.Clause.Tokens.VerbAt(at, VerbForm.Gerund, VerbForm.Base) is { } verb)
            return Negated(DeedOf(deed.Block, deed.Clause, deed.Memory, deed.Below, verb, at));
        if (deed.Verb.Base is "skip" && deed.Memory.InForm && deed.Object is { IsPath: false, First.Label: { Url: null } box })
            return [new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [deed.PartOf(box)], Negated = true }];
        return ScopeLists.Of(deed, StatementAction.Unselect) is { } scopes ? [scopes with { Negated = true }]
            : [new Draft(StatementKind.Recommendation) { Negated = true }];
    }

    private static bool EndsInIng(Token token) => token.IsWord && token.Word.EndsWith("ing", StringComparison.Ordinal);

    private static void Remember(Deed deed, Draft draft)
    {
        var memory = deed.Memory;
        switch (draft.Action)
        {
            case StatementAction.Click when draft.Target is [var control, ..]:
                memory.Control = control;
                memory.InForm = !memory.InForm && OpensForm(control.Text);
                break;
            case StatementAction.Open or StatementAction.Navigate:
                RememberPlace(deed, draft);
                break;
            case null when draft is { Kind: StatementKind.Action, Target: [var handled] } && HandlesToken(deed):
                memory.Thing = handled;
                break;
            case StatementAction.Copy or StatementAction.Revoke when draft.Target is [var thing, ..]:
                memory.Thing = thing;
                break;
            case StatementAction.Enter or StatementAction.Clear or StatementAction.Select or StatementAction.Unselect:
                memory.InForm = true;
                memory.Control = null;
                memory.Option = LastTarget(draft) ?? memory.Option;
                break;
        }
    }

    private static Part? LastTarget(Draft draft) => draft.Target is [.., var last] ? last : null;

    private static void RememberPlace(Deed deed, Draft draft)
    {
        deed.Memory.Place = LastTarget(draft) ?? deed.Memory.Place;
        var searched = draft.Action == StatementAction.Navigate && Words.Is("searching", deed.Verb.Base.Replace('_', ' '));
        if (searched && draft.Target is [var found])
            deed.Memory.Control = found;
        else if (draft.Target is [.., var opened] && NamesScopes(opened))
            deed.Memory.Scopes = opened;
    }

    private static bool HandlesToken(Deed deed) => deed.Verb.Meaning != "verify"
        && deed.Object?.First is { } noun && InputRules.IsToken(deed, noun);

    private static bool NamesScopes(Part place) => place.Text.Split(' ').Any(word => Words.Is("scopes", word.ToLowerInvariant()));

    private static bool OpensForm(string label) => label.ToLowerInvariant()
        .Split(' ') is ["add" or "new" or "create" or "generate" or "make" or "set" or "edit", ..];
}
