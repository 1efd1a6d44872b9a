using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Choosing options, roles and scopes, ticking and unticking.</summary>
internal static class ChoiceRules
{
    private const int MostWordsBeforeRole = 3;

    public static IEnumerable<Draft> Choose(Deed deed)
    {
        if (RoleAndScopes(deed) is { } both)
            return both;
        if (ScopeLists.All(deed, StatementAction.Select) is { Count: > 0 } scopes)
            return scopes;
        if (Role(deed) is { } role)
            return [role];
        return deed.Object is { First: { } noun } what ? ChooseThing(deed, what, noun) : [];
    }

    private static IEnumerable<Draft> ChooseThing(Deed deed, Phrase what, Noun noun)
    {
        if (ClickRules.BelowHovered(deed, what) is { } path)
            return [path];
        if ((ChosenWays.Read(deed, noun) ?? Named(deed, noun) ?? AsField(deed, noun)) is { } input)
            return [input];
        if (noun.Has("date") || deed.PlaceLabels.Any(label => Deed.IsOf("date", label)))
            return [InputRules.Date(deed)];
        if (what.IsPath && deed.PlaceLabels.Count == 0)
            return [PathRules.Navigation(deed, what)];
        return (Unmarked(deed, noun) ?? FromField(deed, what)) is { } option ? [option]
            : [.. what.Nouns.Select(each => Plain(deed, each)).OfType<Draft>()];
    }

    // "Under Settings choose Access tokens", where no label is marked
    private static Draft? Unmarked(Deed deed, Noun noun) => noun is { Label: null, Tokens: [{ IsCapital: true }, ..] }
        && deed.Clause.Places.FirstOrDefault(place => place.Tokens is [{ Word: "under" or "below" }, .. var name]
            && name.Length > 0 && name.All(token => token.IsCapital)) is { } under
        ? new Draft(StatementKind.Navigation, StatementAction.Navigate) { Target = [deed.PartOf(under.Tokens[1..]), deed.PartOf(noun)] }
        : null;

    private static Draft? Named(Deed deed, Noun noun) => IsOwnName(deed, noun) ? NamingRules.Named(deed, noun)
        : IsAdvice(deed, noun) ? new Draft(StatementKind.Recommendation) : null;

    // "…, so pick a quiet hour"
    private static bool IsAdvice(Deed deed, Noun noun) => noun.Label is null && deed.Clause.Joint.Split(' ').Contains("so")
        && !deed.Names("control") && !deed.Names("field");

    // "Pick a name for the token", "choose a title such as **A**"
    private static bool IsOwnName(Deed deed, Noun noun) => deed.Verb.Base is not "select" && deed.With("from", "in", "under") is null
        && noun.Tokens is [{ Word: "name" or "title" or "description" }, ..] and not [_, { Word: "of" }, ..]
        && (noun.Label is null || noun.Tokens.Any(token => token.Word is "such" or "like" or "example"));

    // "Choose whether X", "pick today plus one year as the expiry date"
    private static Draft? AsField(Deed deed, Noun noun)
    {
        Token[] words = [.. deed.Clause.Tokens.SkipWhile(token => token != deed.Object?.Tokens.FirstOrDefault())];
        if (noun.Tokens is [var first, ..] && first.IsWord && Words.Is("askword", first.Word) && words.Length > 0)
            return new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(words)] };
        return deed.With("as") is { First: { Label: null } field } && field.Has("date")
            ? InputRules.Input(deed, deed.PartOf(field), deed.PartOf(deed.Object?.Tokens ?? noun.Tokens)) : null;
    }

    public static IEnumerable<Draft> Tick(Deed deed)
    {
        if (ScopeLists.All(deed, StatementAction.Select) is { Count: > 0 } scopes)
            return scopes;
        if (deed.Object is not { First: { } noun } what)
            return [];
        if (deed.Verb.Base == "check" && noun.Label is null && !noun.Has("checkbox") && !noun.IsPronoun)
            return VerifyRules.Verify(deed);
        if (Switched(deed) is { Count: > 0 } switched)
            return switched;
        return FromField(deed, what) is { } option ? [option] : Each(deed, StatementAction.Select);
    }

    // "Toggle **A** on and **B** off"; the verb may have taken the first "on".
    private static List<Draft> Switched(Deed deed)
    {
        var tokens = deed.Clause.Tokens;
        List<int> boxes = [.. Enumerable.Range(0, tokens.Length).Where(at => tokens[at] is { IsLabel: true, Url: null })];
        return !boxes.Exists(at => IsOff(tokens, at)) || boxes.Count != deed.Tokens.Count(token => token.IsLabel) ? []
            : boxes.ConvertAll(at => new Draft(
                StatementKind.Action, IsOff(tokens, at) ? StatementAction.Unselect : StatementAction.Select)
            {
                Target = [deed.PartOf(tokens[at])], First = at == boxes[0] ? null : tokens[at],
            });
    }

    private static bool IsOff(Token[] tokens, int label) => label + 1 < tokens.Length && tokens[label + 1].Is("off")
        && (label + 2 == tokens.Length || tokens[label + 2].Word is "and" or ",");

    public static IEnumerable<Draft> Untick(Deed deed)
    {
        if (ScopeLists.All(deed, StatementAction.Unselect) is { Count: > 0 } scopes)
            return scopes;
        return Each(deed, StatementAction.Unselect);
    }

    // "Tick A and B": one statement for each label.
    private static IEnumerable<Draft> Each(Deed deed, StatementAction action)
    {
        if (deed.Object is not { First: { } first } what)
            return [];
        if (first.IsPronoun)
            return deed.Memory.Option is { } option ? [new Draft(StatementKind.Action, action) { Target = [option] }] : [];
        var labels = what.Labels.Where(label => label.Url is null).ToList();
        return labels.Count > 1 && !what.IsPath && what.Nouns.All(noun => noun.Label is not null)
            ? labels.Select((label, index) => new Draft(StatementKind.Action, action)
            {
                Target = [deed.PartOf(label)], First = index == 0 ? null : label,
            })
            : [new Draft(StatementKind.Action, action) { Target = [BesideLabel(deed, first)] }];
    }

    /// <summary>A role that is chosen; null where the deed is about something else.</summary>
    public static Draft? Role(Deed deed)
    {
        var role = NamedRole(deed);
        var field = RoleField(deed, role);
        var named = field ?? RoleWord(deed);
        if (role is null && named is not null && named != field)
            role = RoleOf(deed);
        return role is null || (named is null && !IsInForm(deed, role)) ? null
            : new Draft(StatementKind.Action, StatementAction.Select)
            {
                Target = [named is null ? deed.Implied("role") : deed.PartOf(named)],
                Values = [deed.PartOf(role)],
            };
    }

    /// <summary>"As role you need **A**": the role; null for another sentence.</summary>
    public static Draft? NeededRole(PageBlock block, Token[] tokens) => tokens is [{ Word: "as" or "for" }, _, ..]
        && tokens.Take(MostWordsBeforeRole).FirstOrDefault(token => token.IsWord && Words.Is("role", token.Word)) is { } field
        && tokens.Any(token => token.Word is "you" or "choose" or "take") && tokens.FirstOrDefault(IsRoleLabel) is { } role
            ? new Draft(StatementKind.Action, StatementAction.Select)
            {
                Target = [Parts.Of(block, [field])], Values = [Parts.Of(block,
                [role])]
            }
            : null;

    private static bool IsRoleLabel(Token token) => token.IsLabel && IsRole(token);

    private static Token? RoleField(Deed deed, Token? role) =>
        deed.AllTokens.FirstOrDefault(token => token.IsLabel && token != role && Deed.IsOf("role", token));

    private static Token? NamedRole(Deed deed) => deed.Phrases.Where(phrase => !phrase.IsPath).SelectMany(phrase => phrase.Tokens)
        .Where(token => (token.IsLabel || token.IsCapital) && IsRole(token)).OrderByDescending(token => token.IsLabel).FirstOrDefault();

    private static bool IsInForm(Deed deed, Token role) => role.IsLabel
        && (deed.Memory.InForm || (deed.Verb.Meaning == "choose" && Words.Is("gitlabrole", role.Text.ToLowerInvariant())));

    private static Token? RoleWord(Deed deed) => deed.AllTokens.FirstOrDefault(token => token.IsWord && Words.Is("role", token.Word));

    private static Token? RoleOf(Deed deed) =>
        deed.Object?.Labels.FirstOrDefault() ?? deed.With("to", "as")?.First?.Tokens.FirstOrDefault();

    private static bool IsRole(Token token) => Words.Is("rolename", token.Text.ToLowerInvariant());

    // "Select the role Maintainer and the scopes a and b".
    private static Draft[]? RoleAndScopes(Deed deed)
    {
        if (RoleWithScopes(deed) is { } pair)
            return pair;
        if (deed.Object is not { Nouns: [var role, ..] } what || !role.Has("role") || !what.Nouns.Skip(1).Any(noun => noun.Has("scopes")))
            return null;
        Noun[] rest = [.. what.Nouns.Skip(1)];
        var scopes = deed with { Phrases = [what with { Nouns = rest, Tokens = [.. rest.SelectMany(noun => noun.Tokens)] }] };
        var only = deed with { Phrases = [what with { Nouns = [role], Tokens = role.Tokens }] };
        return Role(only) is { } first && ScopeLists.Of(scopes, StatementAction.Select) is { } second
            ? [first, second with { First = rest.First(noun => noun.Has("scopes")).Tokens[0] }]
            : null;
    }

    // "Choose **Reporter** with `read_api`"
    private static Draft[]? RoleWithScopes(Deed deed) =>
        deed.Object is { Nouns: [{ Label: { } name }] } role && IsRole(name) && deed.With("with") is { } with
            && ScopeLists.Among(deed.Block, with.Tokens).Count > 0 && Role(deed with { Phrases = [role] }) is { } chosen
            && ScopeLists.Of(deed with { Phrases = [with] }, StatementAction.Select) is { } scopes
            ? [chosen, scopes with { First = with.Tokens[0] }]
            : null;

    /// <summary>An option of a field that the clause names.</summary>
    private static Draft? FromField(Deed deed, Phrase what)
    {
        if (what.Labels.FirstOrDefault() is not { } option)
            return null;
        if (!what.IsPath && deed.With("as") is { First: { Label: null, IsEmpty: false } part })
            return new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(part)], Values = [deed.PartOf(option)] };
        if (FieldsOf(deed) is not [var first, ..] field)
            return null;
        if (what.IsPath || IsMenu(deed, field, option))
            return PathRules.Navigation(deed, what, [.. field.Select(deed.PartOf)]);
        return new Draft(StatementKind.Action, StatementAction.Select)
        {
            Target = [deed.PartOf(first)],
            Values = IsSeveral(what) ? [.. what.Labels.Select(deed.PartOf)] : [deed.PartOf(option)],
        };
    }

    private static IReadOnlyList<Token> FieldsOf(Deed deed) => deed.PlaceLabels.Count > 0 ? deed.PlaceLabels
        : [.. deed.Phrases.Where(phrase => NamesField(phrase) && !(phrase.IsPath && deed.Verb.Meaning == "tick"))
            .SelectMany(phrase => phrase.Labels)];

    private static bool NamesField(Phrase phrase) => phrase.Preposition is "from" or "in" or "under" or "as" or "at"
        || (phrase.Preposition is "for" && phrase.First?.Label is not null);

    // "**A** and **B**"
    private static bool IsSeveral(Phrase what) => what.Nouns.Count > 1 && what.Nouns.All(noun => noun.Label is not null)
        && what.Tokens.Any(token => token.Is("and"));

    // "Under **Workspace**, choose **Inbox**" leads to a page; "under **Role**, choose **Reporter**" sets a field.
    private static bool IsMenu(Deed deed, IReadOnlyList<Token> field, Token option) => !deed.Memory.InForm && deed.Verb.Meaning != "tick"
        && (NamesDeed(option) || !deed.AllTokens.Any(token => token.IsWord && Words.Is("optionlist", token.Word)))
        && !field.Any(label => Words.Is("fieldname", label.Text.ToLowerInvariant()));

    private static Draft? Plain(Deed deed, Noun noun)
    {
        if (noun is { IsPronoun: true, Tokens: [{ Word: "it" or "that" }] }
            && deed is { Verb.Base: "select" or "choose" or "pick", Memory: { InForm: false, Control: { } found } })
            return new Draft(StatementKind.Action, StatementAction.Click) { Target = [found] };
        if (noun.Tokens is [{ Word: "ones" or "those" } ones] && deed.With("to", "of", "in") is { Tokens: [.., var last] })
            return new Draft(StatementKind.Action, StatementAction.Select) { Target = [Parts.Of(deed.Block, ones.Start, last.End)] };
        if (noun.Label is null && !noun.Has("control"))
            return deed.Verb.Base == "take" || noun.IsPronoun || noun.Tokens is [] or [.., { Word: "one" or "ones" }] ? null
                : Thing(deed, noun);
        if (IsOption(deed, noun))
            return new Draft(StatementKind.Action, StatementAction.Select) { Target = [deed.PartOf(noun)] };
        return ClickRules.TargetOf(deed, noun) is { } target
            ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [target] } : null;
    }

    private static bool IsOption(Deed deed, Noun noun) => noun.Has("checkbox") || IsOptionOfForm(deed, noun)
        || noun.Tokens.Any(token => token.Word is "option" or "value");

    // "Choose the group that you scan"
    private static Draft Thing(Deed deed, Noun noun)
    {
        var relative = Array.FindIndex(noun.Tokens, token => token.Word is "that" or "which" or "where" or "you" or "whose" or "to");
        var head = relative > 0 ? noun.Tokens[..relative] : noun.Tokens;
        return new Draft(StatementKind.Action, StatementAction.Select)
        {
            Target = [deed.PartOf(head)],
            Values = head.Length == noun.Tokens.Length ? [] : [deed.PartOf(noun.Tokens)],
        };
    }

    // "Add project", "Generate token"
    public static bool NamesDeed(Token label) =>
        Words.VerbAt(label.Text.ToLowerInvariant().Split(' '), 0, VerbForm.Base) is { Meaning: not "click" };

    // In a form that is filled in, a label that names no deed is an option.
    private static bool IsOptionOfForm(Deed deed, Noun noun) => deed.Memory.InForm && !noun.Has("control") && deed.Verb.Base is not "take"
        && noun.Label is { Url: null } label && !NamesDeed(label)
        && !Words.Is("navigationword", label.Text.ToLowerInvariant().Split(' ')[0]);

    // "the box in front of **X**", "the checkbox next to **X**".
    private static Part BesideLabel(Deed deed, Noun noun) => noun.Label is null && deed.Phrases.SelectMany(phrase => phrase.Labels)
        .FirstOrDefault() is { } label
        ? deed.PartOf(label)
        : deed.PartOf(noun);
}
