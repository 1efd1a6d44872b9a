using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the statements of one sentence.</summary>
internal sealed class SentenceReader(PageBlock block, Memory memory, IReadOnlyList<PageBlock> below, StatementWriter writer)
{
    private const int LongestSentence = 400;

    /// <summary>Reads a sentence and adds its statements, or lists it as not understood.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="alone">Whether the block has no other.</param>
    /// <param name="question">The question before it; null for none.</param>
    public void Read(Sentence sentence, bool alone, string? question = null)
    {
        if (sentence.Tokens.Length > LongestSentence)
            writer.NotUnderstood(block, sentence.Tokens);
        else if (sentence.IsQuestion)
            memory.Control = Control(sentence.Tokens) is { } asked ? Parts.Of(block, [asked]) : memory.Control;
        else if (question is not null && Answers.Place(block, sentence.Tokens, question) is { } place)
            writer.Add(block, place, sentence.Tokens);
        else if (Chatter.IsChat(sentence) || Chatter.IsElsewhere(sentence.Tokens))
            return;
        else if (Fragments.Read(block, sentence, memory, below, alone) is { } drafts)
        {
            drafts.ToList().ForEach(draft => writer.Add(block, draft, sentence.Tokens));
            ReadNotes(sentence, drafts);
        }
        else
            ReadClauses(sentence, question);
    }

    private void ReadNotes(Sentence sentence, IReadOnlyList<Draft> drafts)
    {
        if (drafts is [{ Kind: StatementKind.Prerequisite }, ..])
            sentence.Notes.ToList().ForEach(note => ReadNote(note.Tokens, null));
        else if (drafts.Count > 0)
            sentence.Notes.Where(note => !NoteForms.IsExample(note.Tokens)).ToList().ForEach(note => ReadNote(note.Tokens, drafts[^1]));
    }

    /// <summary>Reads what stands in parentheses beside a name or value.</summary>
    public void ReadNotes(Sentence sentence)
    {
        foreach (var (_, note) in sentence.Notes.Where(note => !NoteForms.IsExample(note.Tokens)))
            ReadNote(note, null);
    }

    private void ReadClauses(Sentence sentence, string? question)
    {
        var previous = new List<Draft>();
        foreach (var clause in ClauseReader.Read(sentence))
        {
            var drafts = ReadClause(clause, previous.LastOrDefault(), question);
            if (drafts is [{ Action: null, Kind: var kind }] && Chatter.IsLeadIn(sentence) && OnlyIntroduces(kind, sentence.Tokens, clause.Tokens))
                continue;
            if (Before(clause) is { } done)
                writer.Add(block, done, clause.Tokens);
            if (AsRole(clause) is { } role)
                writer.Add(block, new Draft(StatementKind.Prerequisite) { First = role[0], Last = role[^1] }, role);
            foreach (var draft in drafts ?? [])
                writer.Add(block, Complete(draft, clause), clause.Tokens);
            if (drafts is null or [] && IsUnread(sentence, clause))
                writer.NotUnderstood(block, clause.Tokens);
            foreach (var note in Versions.Are(clause) && drafts is [_, _] ? [] : clause.Notes)
                ReadNote(note, drafts is { Count: > 0 } ? drafts[^1] : previous.LastOrDefault());
            if (drafts is { Count: > 0 })
                previous = [.. drafts];
        }
    }

    // "Having pasted the token, …", "after signing in, …"
    private Draft? Before(Clause clause)
    {
        if (clause.Adverbials is not [{ Tokens: [{ Word: "having" or "after" or "once" }, _, ..] tokens }, ..])
            return null;
        if (tokens[0].Is("having") && tokens.VerbAt(1, VerbForm.Participle) is { Meaning: "paste" })
            return new Draft(StatementKind.Action, StatementAction.Paste) { First = tokens[0], Last = tokens[^1] };
        if (tokens.VerbAt(1, VerbForm.Gerund) is { Meaning: "sign-in" })
            return new Draft(StatementKind.Action, StatementAction.SignIn) { First = tokens[0], Last = tokens[^1] };
        return tokens is [{ Word: "after" }, { IsLabel: true, Url: null } label, ..] && tokens[^1].Word is "pressed" or "clicked"
            && memory.Control?.Text != label.Text
            ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, [label])], First = tokens[0], Last = tokens[^1] }
            : null;
    }

    // "As Owner of the group, …"
    private static Token[]? AsRole(Clause clause) => clause.Adverbials.FirstOrDefault(adverbial => adverbial.Tokens is [{ Word: "as" }, _, ..]
        && adverbial.Tokens.Any(token => (token.IsCapital || token.IsLabel) && token.Word is not "as" && Words.Is("rolename", token.Text.ToLowerInvariant())))?.Tokens;

    // "You need:", where the list below says what.
    private bool OnlyIntroduces(StatementKind kind, Token[] tokens, Token[] clause) => kind == StatementKind.Claim
        || (kind is StatementKind.Recommendation or StatementKind.Prerequisite && below.Count > 0
            && tokens.Any(token => token.Word is "following" or "below" or "these") && (tokens.Any("formfield") || tokens.Any("formvalue")))
        || (kind == StatementKind.Caveat && below.Count > 0 && ClauseStarts.FiniteVerb(clause, 0) < 0)
        || (kind == StatementKind.Prerequisite && below.Count > 0 && Needs.IsLeadIn(block.Text.Trim()));

    private IReadOnlyList<Draft>? ReadClause(Clause clause, Draft? previous, string? question)
    {
        if (Instructions.IsSilent(clause) || Chatter.IsChat(clause.Tokens))
            return [];
        if (Alternative(clause, previous) is { } alternative)
            return [alternative];
        if (Versions.Read(block, clause, memory, below) is { } versions)
            return versions;
        if (clause.Tokens is [{ Word: "by" }, ..] && clause.Tokens.VerbAt(1, VerbForm.Gerund) is { } means)
            return Instructions.Do(Instructions.DeedOf(block, clause, memory, below, means, 1));
        if (Continued(clause) is { } continued)
            return [continued];
        return Required(Instructions.Read(block, clause, memory, below)) ?? Claims(clause) ?? Fragments.ReadClause(block, clause, memory, question);
    }

    // "a button **A**, which you press"
    private Draft? Continued(Clause clause) =>
        clause.Joint.Contains("which", StringComparison.Ordinal) && clause.Tokens is [{ Word: "you" }, _]
            && clause.Tokens.VerbAt(1, VerbForm.Base) is { Meaning: "click" or "choose" } && memory.Control is { } control
            ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [control] }
            : null;

    // "or you must run the agent", in a list of what must hold beforehand.
    private IReadOnlyList<Draft>? Required(IReadOnlyList<Draft>? drafts) =>
        drafts is [{ Kind: StatementKind.Action, Action: null, Target: [{ Text: var linked }] }] && IsLink(linked)
            && Fragments.IsRequirement(block) ? []
        : drafts is [{ Kind: StatementKind.Action, Action: null } outside] && Fragments.IsRequirement(block)
            ? [outside with { Kind = StatementKind.Prerequisite, Target = [] }]
            : drafts;

    private bool IsLink(string text) => block.Spans.Any(span => span.Url is not null && block.Text[span.Start..span.End].Trim() == text);

    // "click **A** or, for a personal token, **B**": the verb holds for both.
    private Draft? Alternative(Clause clause, Draft? previous) => (clause.Adverbials.Count > 0 || clause.Joint.Contains("otherwise"))
        && clause.Tokens is [{ IsLabel: true } label, ..]
        && previous is { Action: StatementAction.Click or StatementAction.Navigate or StatementAction.Open or StatementAction.Select
                or StatementAction.Enter }
            && ClauseStarts.FiniteVerb(clause.Tokens, 0) < 0 && clause.Tokens.Length <= 2
            ? previous with
            {
                Target = IsValue(previous) ? previous.Target : [Parts.Of(block, [label])],
                Values = IsValue(previous) ? [Parts.Of(block, [label])] : [],
                First = clause.First,
                Last = clause.Tokens[^1],
                Condition = clause.Condition ?? "otherwise",
                Branch = null
            }
            : null;

    private static bool IsValue(Draft draft) => draft is { Action: StatementAction.Select or StatementAction.Enter, Values.Count: > 0 };

    // In a list of what must hold beforehand every claim is a prerequisite.
    private IReadOnlyList<Draft>? Claims(Clause clause)
    {
        var drafts = Assertions.Read(block, clause, memory, below);
        if (Control(clause.Tokens) is { } label)
            memory.Control = Parts.Of(block, [label]);
        if (clause.Tokens.Any("checkbox") && clause.Tokens.Count(token => token.IsLabel) == 1)
            memory.Option = Parts.Of(block, [clause.Tokens.First(token => token.IsLabel)]);
        if (clause.Tokens.Any("asked") && clause.Tokens.Any("token"))
            memory.Thing ??= Parts.Of(block, [clause.Tokens[clause.Tokens.Find("token")]]);
        return drafts is [{ Kind: StatementKind.Claim or StatementKind.Caveat, Action: null } claim] && Fragments.IsRequirement(block)
            ? [claim with { Kind = StatementKind.Prerequisite }]
            : drafts;
    }

    // "the **A** button", "the button **A**", else the first label of a clause that names a control.
    private static Token? Control(Token[] tokens)
    {
        var labels = tokens.Index().Where(pair => pair.Item.IsLabel).ToList();
        if (labels.Count == 0 || !tokens.Any("control"))
            return null;
        var near = labels.Where(pair => tokens.Is("control", pair.Index + 1) || (pair.Index > 0 && tokens.Is("control", pair.Index - 1)))
            .Select(pair => pair.Item).FirstOrDefault();
        return near ?? labels[0].Item;
    }

    private static Draft Complete(Draft draft, Clause clause) => draft with
    {
        First = draft.First ?? clause.First,
        Last = draft.Last ?? clause.Tokens[^1],
        Condition = draft.Condition ?? clause.Condition,
        Optional = draft.Optional || clause.Optional,
    };

    // "(Gitlab Premium required)", "(or **Create token** before 18.9)".
    private void ReadNote(Token[] note, Draft? main)
    {
        if (note.Any("optional") || note.Length == 0)
            return;
        if (note.FindMark(";") is > 0 and var cut && cut + 1 < note.Length)
        {
            ReadNote(note[..cut], main);
            ReadNote(note[(cut + 1)..], main);
            return;
        }

        if (note.All(token => Words.Is("tiername", token.Word) || token.Word is "and" or "or" or "only" or ","))
            writer.Add(block, new Draft(StatementKind.Prerequisite) { First = note[0], Last = note[^1] }, note);
        else if (note[0].Is("or") && note.VerbAt(1, VerbForm.Base) is not null)
            AddAll(new Clause(note[1..], "or", []), note);
        else if (note[0].Is("or") && note.FirstOrDefault(token => token.IsLabel) is { } label && IsClick(main))
            ReadOther(note, label, main);
        else if (NoteForms.IsOther(note) && (IsClick(main) || IsChosen(main)))
            ReadOther(note, note[0], main);
        else if (Adverbials.ReadAt(note, 0) is null || !ReadSteps(note, main))
            ReadPlain(note);
    }

    private static bool IsClick([NotNullWhen(true)] Draft? main) => main is { Action: StatementAction.Click or StatementAction.Submit };

    private static bool IsChosen([NotNullWhen(true)] Draft? main) => main is { Action: StatementAction.Select or StatementAction.Enter, Values.Count: 1 };

    // "(scope: `api`)", "(at most 30 days)"
    private Draft? InNote(Token[] note)
    {
        if (note.FindMark(":") is > 0 and var colon && KeyValues.IsScopes(note[..colon])
            && ScopeLists.Among(block, note[colon..]) is { Count: > 0 } scopes)
            return new Draft(StatementKind.ScopeList, StatementAction.Select)
            {
                Target = [Parts.Of(block, note[..colon])],
                Values = scopes,
            };
        return NoteForms.KindOf(note) is { } kind ? new Draft(kind) : null;
    }

    private void ReadPlain(Token[] note)
    {
        if (NoteForms.IsPath(note) && Fragments.Path(block, new Clause(note, "", [])) is { Count: > 0 } paths)
            paths.ForEach(path => writer.Add(block, path with { First = note[0], Last = note[^1] }, note));
        else if (InNote(note) is { } draft)
            writer.Add(block, draft with { First = note[0], Last = note[^1] }, note);
        else if (IsClaim(note))
            writer.Add(block, new Draft(Assertions.KindOf(note, "")) { First = note[0], Last = note[^1] }, note);
        else if (note.VerbAt(0, VerbForm.Base) is { Meaning: not ("read" or "grow") })
            AddAll(new Clause(note, "", []), note);
    }

    private void AddAll(Clause clause, Token[] note) => Instructions.Read(block, clause, memory, [])?.ToList()
        .ForEach(draft => writer.Add(block, Complete(draft, clause), note));

    // "(on GitLab.com, skip this field)"
    private bool ReadSteps(Token[] note, Draft? main)
    {
        var steps = ClauseReader.Read(new Sentence(note, "", []))
            .SelectMany(clause => (Instructions.Read(block, clause, memory, []) ?? []).Select(draft => Complete(InField(draft, main), clause))).ToList();
        steps.ForEach(draft => writer.Add(block, draft, note));
        return steps.Count > 0;
    }

    // "(if yours is older, take **B**)": another value of the same field
    private static Draft InField(Draft draft, Draft? main) => IsChosen(main) && draft is { Action: StatementAction.Click, Target: [var option] }
        ? draft with { Action = main.Action, Kind = main.Kind, Target = main.Target, Values = [option] } : draft;

    private static bool IsClaim(Token[] note) => note.Any("requires")
        || (note.Length > 2 && ClauseStarts.FiniteVerb(note, 0) >= 0 && !note.Any(token => token.IsLabel)
        && !Chatter.IsChat(note) && note[0].Word is not ("which" or "that" or "who" or "where"));

    // "(or **Create token** before 18.9)" is the same step with another label.
    private void ReadOther(Token[] note, Token label, Draft main)
    {
        var rest = note.SkipWhile(token => token != label).Skip(1).ToArray();
        var condition = rest.Length > 0 ? rest.TextOf() : null;
        writer.Add(
            block, main with
            {
                Target = IsChosen(main) ? main.Target : [Parts.Of(block, [label])],
                Values = IsChosen(main) ? [Parts.Of(block, [label])] : [],
                First = note[0],
                Last = note[^1],
                Condition = condition,
                Branch = null
            },
            note);
    }

    // Lead-ins, answers of a word and labels alone say nothing; anything else that no rule reads is listed.
    private static bool IsUnread(Sentence sentence, Clause clause) => !Instructions.IsSilent(clause) && !Chatter.IsChat(clause.Tokens)
        && (clause.Tokens.Any(token => token.Kind == LexemeKind.Arrow)
        || (!Chatter.IsLeadIn(sentence) && clause.Tokens.Count(token => token.IsWord) > 2 && !clause.Tokens.Is("answer", 0))
        || (clause.Tokens.VerbAt(0, VerbForm.Base) is { Meaning: not "grow" } && clause.Tokens.Length > 1));
}
