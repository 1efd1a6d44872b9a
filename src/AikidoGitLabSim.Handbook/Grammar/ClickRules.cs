using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Clicking, pressing keys, confirming and sending.</summary>
internal static class ClickRules
{
    private static readonly HashSet<string> SubmitKeys = ["enter", "return"];
    private static readonly HashSet<string> PasteKeys = ["ctrl+v", "cmd+v", "command+v", "⌘+v", "⌘v", "strg+v"];
    private static readonly HashSet<string> CopyKeys = ["ctrl+c", "cmd+c", "command+c"];

    public static IEnumerable<Draft> Click(Deed deed)
    {
        var what = deed.Object ?? deed.With("on") ?? deed.With("in", "at", "with")
            ?? (deed.With("to", "onto", "into") is { } to && to.Labels.Any() ? to : null);
        if (what?.First is null)
            return [];
        if (what.IsPath && what.Nouns.All(noun => OfKey(deed, noun) is null))
            return [PathRules.Navigation(deed, what)];
        if (IsOneName(what))
            return [new Draft(StatementKind.Action, StatementAction.Click) { Target = [deed.PartOf(what.Tokens)] }];
        return BelowHovered(deed, what) is { } path ? [path]
            : [.. what.Nouns.Select(noun => OfKey(deed, noun) ?? On(deed, noun)).OfType<Draft>()];
    }

    // "Press Save and build", where no label is marked
    private static bool IsOneName(Phrase what) => what.Nouns.Count == 2 && what.Tokens.All(token => token.IsWord)
        && what.Nouns[0].Tokens.All(token => token.IsCapital) && what.Tokens[0].IsCapital
        && what.Tokens[^1] is { IsCapital: false } && what.Tokens.VerbAt(what.Tokens.Length - 1, VerbForm.Base) is not null;

    private static Draft? On(Deed deed, Noun noun) => TargetOf(deed, noun) is { } target
        ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [target] } : null;

    /// <summary>"Hover over **A**, click **B**": the path; null where nothing is hovered over.</summary>
    public static Draft? BelowHovered(Deed deed, Phrase what)
    {
        if (deed.Memory.Hovered is not { } hovered || what is not { IsPath: false, Nouns: [{ Label: not null } entry] })
            return null;
        deed.Memory.Hovered = null;
        return new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = [hovered, deed.PartOf(entry)] };
    }

    /// <summary>"Hover over **A**, click **B**": the entry belongs to the next click.</summary>
    public static IEnumerable<Draft> Hover(Deed deed)
    {
        var entry = (deed.Object ?? deed.With("over", "on"))?.Labels.FirstOrDefault();
        deed.Memory.Hovered = entry is null ? null : deed.PartOf(entry);
        return entry is null ? OtherRules.Outside(deed) : [];
    }

    public static IEnumerable<Draft> Submit(Deed deed)
    {
        if (deed.Object is { First: { } thing } && thing.Has("outside"))
            return OtherRules.Outside(deed);
        if (deed.Object is { First.IsPronoun: true } && deed.Place?.Labels.Any() is true)
            return PasteRules.Paste(deed);
        if (IsKeptElsewhere(deed))
            return [new Draft(StatementKind.Recommendation)];
        if (IsMessage(deed))
            return [new Draft(StatementKind.Action)];
        if (Command(deed) is { } command)
            return [new Draft(StatementKind.Input, StatementAction.Enter) { Target = [deed.Implied("chat")], Values = [command] }];
        return IsKeptSafe(deed) ? [new Draft(StatementKind.Recommendation)] : [ByButton(deed)];
    }

    // "Send us an email"
    private static bool IsMessage(Deed deed) => deed.Object is { First: { Label: null } something }
        && something.Tokens[0].Word is "us" or "me" or "an" or "email" or "mail" or "feedback";

    // "Send it `/hello`", "send the bot the word `stop`": what is said to a bot.
    private static Part? Command(Deed deed) => deed.Verb.Base == "send" && deed.Object is { } said
        && said.Tokens.LastOrDefault(token => token.IsLabel) is { Style: TextStyle.Code, Url: null } word ? deed.PartOf(word) : null;

    private static Draft ByButton(Deed deed)
    {
        var button = deed.With("with", "by", "using")?.Labels.FirstOrDefault() ?? deed.Object?.Labels.FirstOrDefault();
        return button is not null && button.Url is null
            ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [deed.PartOf(button)] }
            : new Draft(StatementKind.Action, StatementAction.Submit);
    }

    // "Save the token in your password manager".
    private static bool IsKeptElsewhere(Deed deed) =>
        deed.Object is { First: { IsPronoun: false } noun } && (noun.Has("token") || noun.Has("date")) && deed.Phrases.Count > 1;

    private static bool IsKeptSafe(Deed deed) => deed.With("somewhere") is not null
        || deed.Tokens.Any(token => token.IsWord && Words.Is("safekeeping", token.Word));

    /// <summary>"Finish with **Save**", "confirm".</summary>
    public static IEnumerable<Draft> Confirm(Deed deed)
    {
        if (ConfirmedWith(deed) is { } pressed)
            return [pressed];
        if (deed.Verb.Base is "confirm" && NamesNothing(deed))
            return [new Draft(StatementKind.Action, StatementAction.Submit)];
        if (deed.Verb.Base is not ("finish" or "complete" or "end" or "conclude") && deed.Object?.Labels.FirstOrDefault() is { } label)
            return [new Draft(StatementKind.Action, StatementAction.Click) { Target = [deed.PartOf(label)] }];
        return deed.Verb.Base is "confirm" or "accept" or "approve" or "authorize" or "authorise"
            && deed.Object is { First: { } what } ? [new Draft(StatementKind.Action) { Target = [deed.PartOf(what)] }] : [];
    }

    // "Confirm", "confirm it"
    private static bool NamesNothing(Deed deed) => deed.Phrases.Count == 0 || deed.Object is { First.IsPronoun: true };

    // "with **OK**", "with Enter"
    private static Draft? ConfirmedWith(Deed deed)
    {
        if (deed.With("with", "by", "using", "via") is not { } with)
            return null;
        if (with.Labels.FirstOrDefault() is { } button)
            return OfKey(deed, new Noun([button]))
                ?? new Draft(StatementKind.Action, StatementAction.Click) { Target = [deed.PartOf(button)] };
        return with.First is { Label: null } named ? OfKey(deed, named) : null;
    }

    /// <summary>Whether a text is the key stroke that pastes.</summary>
    public static bool IsPasteKey(Token[] text) => text is [{ Style: TextStyle.Key } key]
        && PasteKeys.Contains(key.Text.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The deed that a key does, or null where the noun is no key.</summary>
    public static Draft? OfKey(Deed deed, Noun noun)
    {
        var token = noun.Label ?? noun.Tokens[0];
        var key = token.Text.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (token.Style != TextStyle.Key && noun.Tokens is not ([_] or [_, { Word: "key" }]))
            return null;
        if (SubmitKeys.Contains(key))
            return new Draft(StatementKind.Action, StatementAction.Submit) { Target = [deed.PartOf(token)] };
        if (CopyKeys.Contains(key))
            return new Draft(StatementKind.Action, StatementAction.Copy) { Target = [deed.Memory.Thing ?? deed.Implied("token")] };
        return PasteKeys.Contains(key)
            ? new Draft(StatementKind.Action, StatementAction.Paste) { Target = deed.Memory.Field is { } field ? [field] : [] }
            : null;
    }

    /// <summary>What a noun of a click refers to; null where it refers to nothing that was named.</summary>
    public static Part? TargetOf(Deed deed, Noun noun)
    {
        if (noun.Label is not null)
            return deed.PartOf(noun);
        if (noun.IsPronoun
            || (noun.Tokens is [_] && noun.Has("control") && noun.Tokens[0].Word is "button" or "link" or "entry" or "option"))
            return deed.With("labelled", "with")?.Labels.FirstOrDefault() is { } label ? deed.PartOf(label) : deed.Memory.Control
                ?? Described(deed, noun);
        return noun.IsEmpty ? null : deed.PartOf(noun);
    }

    // "the blue button"
    private static Part? Described(Deed deed, Noun noun)
    {
        var words = deed.Object?.Tokens.SkipWhile(token => Words.Is("article", token.Word)).ToArray() ?? [];
        return noun.IsPronoun || words.Length < 2 || words[^1] != noun.Tokens[^1] ? null : deed.PartOf(words);
    }
}
