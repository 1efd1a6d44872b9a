using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Entering, naming, setting, pasting and clearing.</summary>
internal static class InputRules
{
    private const int MostWordsOfExample = 5;

    /// <summary>The prepositions before the place where something is entered.</summary>
    public static readonly string[] Into = ["in", "into", "inside", "at", "on", "under", "onto", "within", "below", "as", "to"];

    public static IEnumerable<Draft> Enter(Deed deed)
    {
        var what = deed.Object?.First;
        if (what is null)
            return deed.Clause.Places.Any() && deed.Verb.Meaning == "fill" ? [Input(deed, FieldOf(deed), null)] : [];
        if (IsToken(deed, what) && (FieldOf(deed) is not null || what.IsPronoun
            || deed.Verb.Base.EndsWith("_in", StringComparison.Ordinal)))
            return PasteRules.Paste(deed);
        return Several(deed) ?? EnterThing(deed, what);
    }

    private static IEnumerable<Draft> EnterThing(Deed deed, Noun what)
    {
        if (what.IsPronoun)
            return EnterPronoun(deed, what);
        return what.Label is null && deed.Below.Count > 0 && IsLeadIn(deed) ? [] : EnterNouns(deed, what);
    }

    // "Enter a name and the scope `api`"
    private static IReadOnlyList<Draft>? Several(Deed deed)
    {
        if (FieldPairs.Named(deed.Block, deed.Clause.Tokens[deed.Verb.Length..], deed.Memory) is { Count: > 1 } fields)
            return fields;
        return ScopeLists.Of(deed, StatementAction.Select) is { } scopes ? [scopes] : null;
    }

    // "Enter the following:", "enter these values:": the list below says what.
    private static bool IsLeadIn(Deed deed) => deed.Clause.Tokens[^1].Is(":")
        || deed.Clause.Tokens.Any(token => token.Word is "following" or "these" or "below" or "follows");

    private static IEnumerable<Draft> EnterPronoun(Deed deed, Noun pronoun) =>
        pronoun.Tokens is [{ Word: "it" }, ..] && FieldOf(deed) is not null ? PasteRules.Paste(deed) : [];

    private static IEnumerable<Draft> EnterNouns(Deed deed, Noun what)
    {
        if (FieldOf(deed) is { } field)
            return [Input(deed, field, ValueOf(deed, what))];
        if (what.Label is { Style: Pages.TextStyle.Code or Pages.TextStyle.Quoted } text && !what.Has("field") && !what.Has("name"))
            return [Typed(deed, deed.PartOf(text))];
        return [.. deed.Object!.Nouns.Where((noun, index) => index == 0 || !IsExample(noun)).Select((noun, index) =>
            Input(deed, deed.PartOf(noun.Label is null ? Head(noun) : noun.Name), index == 0 ? Example(deed) ?? With(deed) : null))];
    }

    // "Overwrite **A** with your address"
    private static Part? With(Deed deed) => deed.Verb.Base is "overwrite" && deed.With("with") is { Tokens.Length: > 0 } text
        ? deed.PartOf(text.First?.Label is { } label ? [label] : text.Tokens) : null;

    private static bool IsWholeForm(Noun what) => what.Label is null && (what.IsPronoun
        || what.Tokens.Any(token => token.Word is "form" or "fields" or "details" or "following" or "rest"));

    /// <summary>"Fill in **A**", "fill in the form with x".</summary>
    public static IEnumerable<Draft> Fill(Deed deed)
    {
        if (deed.Object?.First is not { } what)
            return [];
        if (IsWholeForm(what))
            return FillForm(deed, what);
        if (what.Label is null && IsToken(deed, what) && what.Tokens.Length == 1)
            return PasteRules.Paste(deed);
        if (what.Label is { Style: Pages.TextStyle.Code } text && deed.With("as", "for") is { First: { } named } && IsFieldName(named))
            return [Input(deed, deed.PartOf(named), deed.PartOf(text))];
        return [.. deed.Object.Nouns.Select(noun =>
            Input(deed, deed.PartOf(noun.Label is null ? Head(noun) : noun.Name), deed.With("with", "as")?.First is { } value
            ? deed.PartOf(value) : null))];
    }

    // "Fill in the details as in the picture"
    private static IEnumerable<Draft> FillForm(Deed deed, Noun form) =>
        deed.Below.Count == 0 && !form.IsPronoun && deed.Clause.Tokens.Any(token => token.Word is "as" or "like")
            ? [new Draft(StatementKind.Action) { Target = [deed.PartOf(form.Tokens[..1])] }] : [];

    public static IEnumerable<Draft> Give(Deed deed)
    {
        if (FieldPairs.Named(deed.Block, BehindReceiver(deed), deed.Memory) is { Count: > 1 } several)
            return [.. several.Select(draft => draft is { Kind: StatementKind.Input, Values: [] } && IsNameField(draft)
                && Example(deed) is { } name
                ? draft with { Values = [name] } : draft)];
        if (ScopeLists.All(deed, StatementAction.Select) is { Count: > 0 } scopes)
            return scopes;
        if (ChoiceRules.Role(deed) is { } role)
            return [role];
        return Fields(deed) is { Count: > 0 } fields ? fields : GiveName(deed);
    }

    // "Give the token a name and the scope `api`": what is given.
    private static Token[] BehindReceiver(Deed deed)
    {
        Token[] rest = [.. deed.Clause.Tokens.SkipWhile(token => !deed.Tokens.Contains(token))];
        return rest switch
        {
            [{ Word: "it" or "them" }, .. var given] => given,
            [{ Word: "the" or "your" }, { Word: "token" or "key" }, .. var given] => given,
            _ => [],
        };
    }

    private static bool IsNameField(Draft draft) => draft.Target is [var field] && Lexicon.Words.Is("name", field.Text.ToLowerInvariant());

    // "Give it a **Name** and an **Expiration date**"
    private static List<Draft> Fields(Deed deed)
    {
        Token[] labels = [.. deed.Tokens.Where(token => token.IsLabel)];
        return labels.All(label => Lexicon.Words.Is("fieldname", label.Text.ToLowerInvariant()))
            ? [.. labels.Select((field, index) => Input(deed, deed.PartOf(field), null) with { First = index == 0 ? null : field })]
            : [];
    }

    private static IEnumerable<Draft> GiveName(Deed deed)
    {
        var name = deed.Tokens.FirstOrDefault(token => token.IsWord && Lexicon.Words.Is("name", token.Word))
            ?? deed.Tokens.FirstOrDefault(token => Lexicon.Words.Is("fieldname", token.Word) && !Lexicon.Words.Is("token", token.Word));
        if (name is null)
            return FieldOf(deed) is { } field && deed.Object?.First is { } given ? [Input(deed, field, ValueOf(deed, given))] : [];
        return [Input(deed, deed.PartOf(name), Example(deed)
            ?? (deed.Tokens.FirstOrDefault(token => token.IsLabel) is { } label ? deed.PartOf(label) : null))];
    }

    public static Draft Clearing(Part target) => new(StatementKind.Action, StatementAction.Clear) { Target = [target] };

    /// <summary>A date that is chosen: its field is the target.</summary>
    public static Draft Date(Deed deed)
    {
        var field = deed.PlaceLabels.FirstOrDefault(label => Deed.IsOf("date", label))
            ?? deed.Place?.Labels.FirstOrDefault(label => Deed.IsOf("date", label));
        var what = deed.Object?.First;
        if (field is not null)
            return Input(deed, deed.PartOf(field), what is null ? null : deed.PartOf(deed.Object!.Tokens));
        return Input(deed, what is null ? null
            : deed.PartOf(Head(what)),
            deed.Phrases.FirstOrDefault(phrase => phrase.Preposition is "within" or "of" or "in" or "on" or "before" or "at"
            && phrase.First is not null) is { } value ? deed.PartOf(value.Tokens) : null);
    }

    public static Draft Input(Deed deed, Part? target, Part? value)
    {
        if (target is not null)
            deed.Memory.Field = target;
        return new Draft(StatementKind.Input, StatementAction.Enter)
        {
            Target = target is null ? [] : [target], Values = value is null ? []
            : [value]
        };
    }

    /// <summary>Whether a noun means the token that was copied.</summary>
    public static bool IsToken(Deed deed, Noun noun) => noun.Label is null
        && (noun.IsPronoun ? deed.Memory.Thing is not null : noun.Tokens is [{ Word: "what" or "whatever" }, .., { Word: "copied" }]
            || noun.Tokens.Length > 0 && noun.Has("token") && !noun.Has("name")
        && !noun.Has("date") && !noun.Has("field") && !noun.Tokens.Any(token => token.Word is "address" or "description"));

    /// <summary>The field that a clause names around its verb.</summary>
    public static Part? FieldOf(Deed deed)
    {
        if (deed.PlaceLabels is [.., var label])
            return deed.PartOf(label);
        if (deed.With("as", "for") is { First: { } name } && IsFieldName(name))
            return deed.PartOf(name);
        if (PhraseOfField(deed) is { } into)
            return into.IsPath ? deed.PartOf(into.Tokens) : deed.PartOf(into.First!);
        return Unmarked(deed) ?? FieldBeforeVerb(deed);
    }

    private static Phrase? PhraseOfField(Deed deed) =>
        deed.Phrases.FirstOrDefault(phrase => Into.Contains(phrase.Preposition) && phrase.Labels.Any())
        ?? deed.Phrases.FirstOrDefault(phrase => phrase.Preposition is "in" or "into" && phrase.First is { } noun
            && (noun.Has("field") || noun.Has("fieldname")));

    private static bool IsFieldName(Noun noun) => !noun.Tokens.Any(token => token.Word is "example" or "instance")
        && NamesField(noun, noun.Tokens);

    private static bool NamesField(Noun noun, Token[] words) => noun.Label is { Style: not Pages.TextStyle.Code }
        || (noun.Label is null && noun.Tokens.Length <= 3 && !noun.Has("token") && (noun.Has("name") || noun.Has("fieldname")));

    // "In the field Address, write x", where no label is marked
    private static Part? Unmarked(Deed deed) => deed.Clause.Places.Select(place => place.Tokens)
        .FirstOrDefault(tokens => Array.FindIndex(tokens, token => token.Word is "field" or "box") is > 0 and var at
            && at + 1 < tokens.Length && tokens[at + 1].IsCapital) is { } named
        ? deed.PartOf(named[(Array.FindIndex(named, token => token.Word is "field" or "box") + 1)..]) : null;

    // "As a name, enter x".
    private static Part? FieldBeforeVerb(Deed deed) =>
        deed.Clause.Places.Where(place => place.Tokens[0].Word is "as" or "for" or "in" or "into")
            .Select(place => place.Tokens.Where(token => Lexicon.Words.Is("fieldname", token.Word)).ToList())
            .FirstOrDefault(words => words.Count > 0) is { } found
            ? deed.PartOf(found)
            : null;

    private static Draft Typed(Deed deed, Part text)
    {
        var place = deed.Verb.Base == "comment" && deed.With("on", "in", "under", "below") is { First: { } thing }
            ? deed.PartOf(thing) : Where(deed);
        deed.Memory.Console = place ?? deed.Memory.Console;
        return new Draft(StatementKind.Input, StatementAction.Enter)
        {
            Target = deed.Memory.Console is { } console ? [console]
            : [], Values = [text]
        };
    }

    // "Back in the chat, type …".
    private static Part? Where(Deed deed) =>
        deed.Clause.Places.Select(place =>
        place.Tokens.LastOrDefault(token => token.IsWord && !token.IsCapital && !Lexicon.Words.Is("preposition", token.Word)))
        .FirstOrDefault() is { } place && !Lexicon.Words.Is("placeword", place.Word)
        ? deed.PartOf(place)
        : null;

    /// <summary>The text that is entered.</summary>
    public static Part? ValueOf(Deed deed, Noun what) =>
        Example(deed)
        ?? (what.Label is { } label ? deed.PartOf(label) : what.IsEmpty ? null
        : deed.PartOf(deed.Object!.Tokens.SkipWhile(token => Lexicon.Words.Is("determiner", token.Word))
        .ToArray() is { Length: > 0 } words ? words : what.Tokens));

    private static bool IsExample(Noun noun) =>
        noun.Tokens is [{ Word: "e.g" or "i.e" or "such" or "like" or "say" or "example" or "for" or "as" }, ..]
        or [{ IsLabel: true }, { Word: "for" }, { Word: "example" or "instance" }];

    // "a name such as `x`", "e.g. `x`", "for example `x`".
    public static Part? Example(Deed deed)
    {
        if (deed.Clause.Notes.FirstOrDefault(IsOurs) is { } ours)
            return deed.PartOf(ours[^1]);
        var tokens = deed.Tokens.Concat(deed.Clause.Notes.SelectMany(note => note)).ToList();
        var at = tokens.FindIndex(token => token.Word is "such" or "e.g" or "like" or "example" or "instance" or "i.e" or "say");
        if (at > 1 && IsBefore([.. tokens], at))
            return deed.PartOf(tokens[at - 2]);
        Token[] behind = at < 0 ? [] : [.. tokens.Skip(at + 1).SkipWhile(token => token.Kind == LexemeKind.Mark || token.Word is "as")];
        if (behind is [{ IsWord: true } word] && tokens[at].Word is "e.g" or "example")
            return deed.PartOf(word);
        return at >= 0 && tokens.Skip(at)
            .FirstOrDefault(token => token.IsLabel) is { } label ? deed.PartOf(label)
            : deed.With("like")?.Labels.FirstOrDefault() is { } other ? deed.PartOf(other) : null;
    }

    // "`x` for instance"
    private static bool IsBefore(Token[] tokens, int at) => tokens[at].Word is "example" or "instance" && tokens[at - 1].Is("for")
        && tokens[at - 2].IsLabel;

    // "(we use `x`)", "(ours is usually `x`)"
    private static bool IsOurs(Token[] note) => note is [{ Word: "we" or "ours" or "i" or "mine" or "our" }, _, ..]
        && note.Length <= MostWordsOfExample && note[^1] is { IsLabel: true, Url: null };

    /// <summary>The noun without "for the token", "that you recognise" and adjectives such as "meaningful".</summary>
    public static Token[] Head(Noun noun)
    {
        var end = Array.FindIndex(noun.Tokens, token => token.Word is "that" or "which" or "such" or "you" or "you'll" or "no" or "whose"
            || token.Kind == LexemeKind.Mark);
        var tokens = end > 0 ? noun.Tokens[..end] : noun.Tokens;
        return tokens.Length > 1 && !IsField(tokens.TextOf()) && IsName(tokens[^1].Word) && !IsOfName(tokens[^2].Word)
            ? tokens[^1..]
            : tokens;
    }

    private static bool IsField(string text) => Lexicon.Words.Is("fieldname", text.ToLowerInvariant());

    private static bool IsName(string word) => Lexicon.Words.Is("fieldname", word) && Lexicon.Words.Is("name", word);

    // "token name", "user name"
    private static bool IsOfName(string word) => word == "user" || Lexicon.Words.Is("token", word);
}
