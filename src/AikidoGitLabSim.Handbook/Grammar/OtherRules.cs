using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Copying, revoking, adding, leaving as it is, and deeds outside of a user interface.</summary>
internal static class OtherRules
{
    private static readonly string[] StateClasses = ["empty", "unticked", "ticked"];

    public static IEnumerable<Draft> Copy(Deed deed) =>
        deed.Verb.Base is "grab" or "fetch" or "snatch" or "pick_up" && !(deed.Object?.First is { } noun && InputRules.IsToken(deed, noun))
        ? Outside(deed)
        : [new Draft(StatementKind.Action, StatementAction.Copy) { Target = [Thing(deed)] }];

    public static IEnumerable<Draft> Revoke(Deed deed) =>
        deed.Verb.Base == "rotate" && deed.Clause.Tokens.Any("regular") ? [new Draft(StatementKind.Recommendation)]
        : [new Draft(StatementKind.Action, StatementAction.Revoke) { Target = [Thing(deed)] }];

    public static IEnumerable<Draft> Delete(Deed deed)
    {
        if (deed.Object?.First is not { } what)
            return [];
        if (what.Tokens[..1] is [{ Word: "what" or "whatever" or "anything" or "everything" }]
            && deed.Place?.Labels.FirstOrDefault() is { } full)
            return [InputRules.Clearing(deed.PartOf(full))];
        if (InputRules.IsToken(deed, what) || what.Name is [.., { Word: "one" or "ones" }])
            return Revoke(deed);
        return what.Has("date") ? [InputRules.Clearing(deed.PartOf(what))] : Outside(deed);
    }

    public static IEnumerable<Draft> Use(Deed deed)
    {
        if (deed.Object?.First is not { } what)
            return [];
        if (ScopeLists.Of(deed, StatementAction.Select) is { } scopes)
            return [scopes];
        return what.Label is null && deed.Clause.Tokens[^1].Is(":") ? [] : UseNoun(deed, what);
    }

    private static IEnumerable<Draft> UseNoun(Deed deed, Noun what)
    {
        if ((UsedToCopy(deed) ?? ClickRules.OfKey(deed, what)) is { } known)
            return [known];
        if (deed.Tokens.Any(token => token.IsLabel) && InputRules.FieldOf(deed) is { } field)
            return [InputRules.Input(deed, field, InputRules.ValueOf(deed, what))];
        if (what.Has("control") || IsUsedTo(deed, what) || NamesButton(what))
            return ClickRules.Click(deed);
        return ChoiceRules.Role(deed) is { } role ? [role] : [new Draft(StatementKind.Recommendation)];
    }

    // "Use **Add variable**"
    private static bool NamesButton(Noun what) => what.Tokens is [{ IsLabel: true, Style: Pages.TextStyle.Bold, Url: null } named]
        && ChoiceRules.NamesDeed(named);

    // "Use the button to copy the token"
    private static Draft? UsedToCopy(Deed deed)
    {
        if (deed.With("to") is not { Tokens.Length: > 1 } purpose || purpose.Tokens.VerbAt(0, VerbForm.Base) is not { Meaning: "copy" })
            return null;
        Token[] thing = [.. purpose.Tokens.SkipWhile((token, index) => index == 0 || Words.Is("determiner", token.Word))];
        return new Draft(StatementKind.Action, StatementAction.Copy) { Target = [deed.PartOf(thing)] };
    }

    // "Use **Test** to check the connection"
    private static bool IsUsedTo(Deed deed, Noun what) => what.Label is { Style: Pages.TextStyle.Bold, Url: null }
        && deed.With("to") is { } aim && aim.Tokens.VerbAt(0, VerbForm.Base) is not null;

    /// <summary>"Leave A empty", "leave B unticked", "keep everything else at No access".</summary>
    public static IEnumerable<Draft> Leave(Deed deed)
    {
        if (deed.Clause.Tokens[^1].Is("on") && deed.Object?.First is { Label: { Url: null } box })
            return [new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(box)] }];
        if (deed.Tokens.Any(token => token.Is("scrolling")))
            return PathRules.ScrolledTo(deed);
        var unticked = deed.Tokens.Any(token => Words.Is("unticked", token.Word));
        var empty = deed.Tokens.Any(token => Words.Is("empty", token.Word));
        if (!unticked && !empty && ChoiceRules.Role(deed) is { } role)
            return [role];
        if (unticked && ScopeLists.Of(deed, StatementAction.Unselect) is { } scopes)
            return [scopes with { Negated = true }];
        return LeaveThing(deed, empty, unticked);
    }

    private static IEnumerable<Draft> LeaveThing(Deed deed, bool empty, bool unticked)
    {
        if (deed.Object?.First is not { } what)
            return deed.Clause.Tokens.Any(token => token.Word is "one" or "that" or "this") ? LeavePronoun(deed, empty, unticked) : [];
        return RestOf(deed, empty) is { } rest ? [LeaveRest(deed, rest, empty || unticked)] : LeaveNoun(deed, what, empty, unticked);
    }

    // Empty boxes are the rest of a list of scopes; empty fields are not.
    private static Part? RestOf(Deed deed, bool empty) => empty && !deed.Memory.ListsScopes ? null : ScopeLists.Everything(deed);

    // "Leave everything else unticked", "leave the other settings as they are"
    private static Draft LeaveRest(Deed deed, Part rest, bool unticked)
    {
        if (!unticked && !deed.Memory.ListsScopes && deed.Clause.Tokens.Any("unchanged"))
            return new Draft(StatementKind.Action) { Target = [rest] };
        var level = deed.With("at", "on", "as")?.Labels.FirstOrDefault();
        return new Draft(StatementKind.ScopeList, StatementAction.Unselect)
        {
            Values = unticked && ScopeRows.Unticked(deed.Below) is { Count: > 0 } marked ? marked : [rest], Target = level is not null
                ? [deed.PartOf(level)] : unticked ? [deed.Implied("scopes")] : [],
        };
    }

    private static IEnumerable<Draft> LeaveNoun(Deed deed, Noun what, bool empty, bool unticked)
    {
        if (what is { Label: null, Tokens: [{ Word: "it" or "this" or "them" or "that" or "one" }, ..] })
            return LeavePronoun(deed, empty, unticked);
        var name = what.Label is not null ? what.Name : [.. what.Tokens.TakeWhile(token => !IsState(token))];
        if (name.Length == 0)
            return [];
        if (empty && !what.Has("checkbox"))
            return [InputRules.Clearing(deed.PartOf(name))];
        return empty || unticked
            ? [new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [deed.PartOf(name)], Negated = true }]
            : LeaveAt(deed, what, name);
    }

    // "Leave it empty", "leave it on".
    private static IEnumerable<Draft> LeavePronoun(Deed deed, bool empty, bool unticked)
    {
        if (deed.Tokens.Any(token => token.IsWord && Words.Is("safekeeping", token.Word)))
            return [new Draft(StatementKind.Recommendation)];
        if (deed.Memory.Option is not { } option)
            return [];
        if (empty)
            return [InputRules.Clearing(option)];
        if (unticked)
            return [new Draft(StatementKind.Action, StatementAction.Unselect) { Target = [option], Negated = true }];
        var ticked = deed.Clause.Tokens.Any("ticked");
        return [new Draft(StatementKind.Action, ticked ? StatementAction.Select : null) { Target = [option] }];
    }

    private static bool IsState(Token token) => StateClasses.Any(@class => Words.Is(@class, token.Word));

    // "Leave A at B", "leave C ticked".
    private static IEnumerable<Draft> LeaveAt(Deed deed, Noun what, IReadOnlyList<Token> name)
    {
        if (deed.Clause.Tokens.Any("unchanged") && what.Label is not null)
            return [new Draft(StatementKind.Action) { Target = [deed.PartOf(name)] }];
        if (deed.With("at", "on", "as", "to") is { First: { } value } && what.Label is not null && !value.Has("asitis"))
            return [new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(name)],
                Values = [deed.PartOf(value)] }];
        if (deed.Tokens.Any(token => Words.Is("ticked", token.Word)) && what.Label is not null)
            return [new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(name)] }];
        return what.Tokens.Any(token => token.Word is "default" or "defaults")
            ? [new Draft(StatementKind.Action) { Target = [deed.Memory.Option ?? deed.PartOf(name)] }]
            : [new Draft(StatementKind.Recommendation)];
    }

    /// <summary>"Create a token with the scopes a and b": the scopes are the statement, the rest is what the page is about.</summary>
    public static IEnumerable<Draft> Make(Deed deed)
    {
        if (Lifetimes.Read(deed) is { } lifetime)
            return [lifetime];
        return PropertiesOf(deed) is { Count: > 0 } properties ? properties : MakeThing(deed);
    }

    private static List<Draft> PropertiesOf(Deed deed)
    {
        List<Draft> drafts = [];
        if (NameOf(deed) is { } name && deed.Names("token"))
            drafts.Add(InputRules.Input(deed, deed.Implied("name"), name));
        if (ChoiceRules.Role(deed) is { } role)
            drafts.Add(role);
        if (ScopeLists.Of(deed, StatementAction.Select) is { } scopes)
            drafts.Add(scopes);
        return drafts;
    }

    private static IEnumerable<Draft> MakeThing(Deed deed)
    {
        if (deed.Object?.First is { IsPronoun: true } or { Label: null, Tokens: [.., { Word: "one" }] })
            return [new Draft(StatementKind.Action) { Target = [deed.Implied("token")] }];
        return deed.Object?.First is { } what && (IsAnother(what) || (what.Tokens.Any(token => token.IsLabel) && !what.Has("token")))
            ? Outside(deed) : [];
    }

    // "Create a second token", "create it"
    private static bool IsAnother(Noun what) =>
        what.Tokens is [{ Word: "second" or "new" or "another" or "fresh" or "further" }, ..] || what.IsPronoun;

    // "a token called **scanner**"
    private static Part? NameOf(Deed deed)
    {
        var tokens = deed.Tokens.ToList();
        var called = tokens.FindIndex(token => token.Word is "called" or "named");
        return called >= 0 && called + 1 < tokens.Count && tokens[called + 1].IsLabel ? deed.PartOf(tokens[called + 1]) : null;
    }

    /// <summary>A deed outside of a user interface: it has no action.</summary>
    public static IEnumerable<Draft> Outside(Deed deed)
    {
        // "Call up **A** > **B**": whatever the verb, a path of menus is a place to go to.
        if (deed.Object is { IsPath: true } path && path.Nouns.All(noun => noun.Tokens is [{ IsLabel: true } or { IsCapital: true }, ..]))
            return [PathRules.Navigation(deed, path) with { Action = StatementAction.Navigate }];
        if (deed.Verb.Base is "close" or "complete"
            && deed.With("with")?.Labels.FirstOrDefault() is { Style: Pages.TextStyle.Bold, Url: null } button)
            return [new Draft(StatementKind.Action, StatementAction.Click) { Target = [deed.PartOf(button)] }];
        if (deed.Verb.Base is "describe" or "mention" or "explain" or "say"
            && deed.PlaceLabels is [.., { Style: not Pages.TextStyle.Code } written])
            return [new Draft(StatementKind.Input, StatementAction.Enter) { Target = [deed.PartOf(written)] }];
        if (IsAgain(deed))
            return [];
        if (OutsideTarget(deed) is { } target)
            return [new Draft(StatementKind.Action) { Target = [target] }];
        return deed.Object?.First is { IsPronoun: true } || IsWholeCommand(deed) ? [new Draft(StatementKind.Action)] : [];
    }

    // "Start again", "begin anew"
    private static bool IsAgain(Deed deed) => deed.Tokens.Any()
        && deed.Tokens.All(token => token.Word is "again" or "over" or "anew" or "afresh" or "from" or "scratch");

    // "… and commit", "then call:"
    private static bool IsWholeCommand(Deed deed) => deed.Verb.Base is "commit" or "call" or "restart" or "reload" or "redeploy"
        && deed.Tokens.All(token => token.Kind == LexemeKind.Mark);

    private static Part? OutsideTarget(Deed deed)
    {
        var noun = deed.Object?.First;
        if (noun is not null && (OutputOf(deed, noun) ?? Requested(deed, noun)) is { } thing)
            return deed.PartOf(thing);
        if (NamedTarget(deed, isThing: noun is { IsEmpty: false, IsPronoun: false } && !IsPerson(noun)) is { } label)
            return deed.PartOf(label);
        if (noun is null or { IsEmpty: true })
            return FirstWords(deed) is { } words ? deed.PartOf(words) : null;
        return noun.IsPronoun ? deed.Memory.Thing : deed.PartOf(ThingIn(noun));
    }

    private static Token[] ThingIn(Noun noun) => IsPerson(noun) && WithoutPerson(noun) is { Length: > 0 } rest ? rest : noun.Name;

    // "the output of `doctor`"
    private static Token[]? OutputOf(Deed deed, Noun noun) =>
        noun is { Label: null, Tokens: [{ Word: "output" or "result" or "value" or "content" or "contents" or "log" or "logs" }] }
            && deed.With("of", "from") is { Tokens.Length: > 0 } whose ? [.. noun.Tokens, .. whose.Tokens] : null;

    // "Send us a screenshot"; a message to people has no target but them.
    private static Token[]? Requested(Deed deed, Noun noun) => IsPerson(noun) && noun.Tokens.Length == 1
        && !deed.Tokens.Any(token => token.IsLabel) && deed.Object is { Nouns: [_, { IsEmpty: false } thing, ..] }
        && !thing.Tokens.Any(token => token.IsWord && Words.Is("message", token.Word)) ? thing.Name : null;

    private static Token[]? FirstWords(Deed deed) => deed.Phrases is [var phrase, ..]
        && !phrase.Tokens.All(token => token.IsWord && Lexicon.Words.Is("trail", token.Word))
        && phrase.Tokens.Any(token => token.Kind != LexemeKind.Mark) ? phrase.Tokens : null;

    // The label or address that the deed is about; beside a thing that is named, only code counts.
    private static Token? NamedTarget(Deed deed, bool isThing) => deed.Object?.Labels.FirstOrDefault()
        ?? deed.Tokens.FirstOrDefault(token => token.IsLabel && (!isThing || token.Style == Pages.TextStyle.Code))
        ?? (isThing ? null : deed.Tokens.FirstOrDefault(token => token.IsWord && token.Text.Contains('@', StringComparison.Ordinal)));

    private static Token[] WithoutPerson(Noun noun) => [.. noun.Tokens.Skip(1).SkipWhile(token => Words.Is("determiner", token.Word))];

    /// <summary>"Tell us your address under **A > B**" is entered there; other requests to people are outside.</summary>
    public static IEnumerable<Draft> Inform(Deed deed)
    {
        if (deed.Verb.Base == "let" && Lifetimes.IsGiven(deed))
            return Make(deed);
        if (deed.Verb.Base == "let" && deed.Tokens.Any(IsState))
            return Leave(deed);
        if (deed.Place is { } place && place.Labels.Any() && deed.Object?.First is { Tokens: [{ Word: "us" or "it" }, _, ..] } told)
            return Told(deed, place, told);
        return deed.Object?.First is { } person && IsPerson(person) && deed.Clause.Tokens.Any(token => token.Word is "following" or "these")
            ? [] : Outside(deed);
    }

    private static Draft[] Told(Deed deed, Phrase place, Noun told) => WithoutPerson(told) is { Length: > 0 } value
        ? [new Draft(StatementKind.Input, StatementAction.Enter)
        {
            Target = [.. place.Nouns.Select(deed.PartOf)],
            Values = [deed.PartOf(value)],
        }]
        : [];

    /// <summary>Whether a noun means the authors, as in "write us an email".</summary>
    public static bool IsPerson(Noun noun) => noun is { Label: null, Tokens: [{ Word: "us" or "me" }, ..] };

    // "Copy the value of **A**"
    private static Token? ValueOf(Deed deed) =>
        deed.Object?.First is { Label: null, Tokens: [{ Word: "value" or "content" or "contents" }] }
            ? deed.With("of", "from")?.Labels.FirstOrDefault() : null;

    private static Part Thing(Deed deed) => ValueOf(deed) is { } field ? deed.PartOf(field)
        : deed.Object?.First is { IsPronoun: false, IsEmpty: false } noun
        && !(noun.Tokens is [{ Word: "one" }])
        ? deed.PartOf(noun.Label is { Style: Pages.TextStyle.Code } && Lexicon.Words.Is("token", noun.Tokens[^1].Word) ? noun.Tokens
            : noun.Name)
        : deed.Memory.Thing ?? deed.Implied("token");
}
