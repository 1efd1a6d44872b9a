using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the statements of one sentence.</summary>
internal sealed class SentenceReader(PageBlock block, Memory memory, IReadOnlyList<PageBlock> below, StatementWriter writer)
{
    private const int LongestSentence = 400;

    private readonly NoteReader _notes = new(block, memory, writer);

    /// <summary>Reads a sentence and adds its statements, or lists it as not understood.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="alone">Whether the block has no other.</param>
    /// <param name="question">The question before it; null for none.</param>
    public void Read(Sentence sentence, bool alone, string? question = null)
    {
        if (sentence.Tokens.Length > LongestSentence)
            writer.NotUnderstood(block, sentence.Tokens);
        else if (sentence.IsQuestion)
            memory.Control = (Control(sentence.Tokens) ?? Seen(sentence.Tokens)) is { } asked ? Parts.Of(block, [asked]) : memory.Control;
        else if (question is not null && Answers.Place(block, sentence.Tokens, question) is { } place)
            writer.Add(block, place, sentence.Tokens);
        else if (question is not null && Answers.Field(block, sentence.Tokens, question, memory) is { } field)
            writer.Add(block, field, sentence.Tokens);
        else if (SaysNothing(sentence))
            return;
        else if (Fragments.Read(block, sentence, memory, below, alone) is { } drafts)
        {
            drafts.ToList().ForEach(draft => writer.Add(block, draft, sentence.Tokens));
            ReadNotes(sentence, drafts);
        }
        else
            ReadClauses(sentence, question);
    }

    // "Can you see **A** on the left?"
    private static Token? Seen(Token[] tokens) => tokens.Any(token => token.Word is "see" or "found" or "find" or "spot" or "spotted")
        && tokens.Where(token => token.IsLabel).ToArray() is [{ Url: null, Style: TextStyle.Bold or TextStyle.Quoted } label]
            ? label : null;

    private void ReadNotes(Sentence sentence, IReadOnlyList<Draft> drafts)
    {
        if (drafts is [{ Kind: StatementKind.Prerequisite }, ..])
            sentence.Notes.ToList().ForEach(note => _notes.Read(note.Tokens, null));
        else if (drafts.Count > 0)
            _notes.ReadAll(sentence, drafts[^1]);
    }

    // "[Help] · [News]" says no more than its links.
    private static bool SaysNothing(Sentence sentence) => sentence.Tokens.All(token => token.Url is not null
        || token.Kind == LexemeKind.Mark)
        || Chatter.IsChat(sentence) || Chatter.IsElsewhere(sentence.Tokens);

    private void ReadClauses(Sentence sentence, string? question)
    {
        Draft? previous = null;
        var pointed = false;
        Clause? before = null;
        foreach (var read in ClauseReader.Read(sentence))
        {
            var clause = SharedSubjects.Complete(read, before);
            before = clause;
            if (!pointed || !IsOtherLink(clause))
                previous = ReadWhole(sentence, clause, previous, question);
            pointed = Instructions.IsSilent(clause);
        }
    }

    private Draft? ReadWhole(Sentence sentence, Clause clause, Draft? previous, string? question)
    {
        var drafts = ReadClause(clause, previous, question);
        if (Introduces(sentence, clause, drafts))
        {
            Write(clause, []);
            return previous;
        }

        Write(clause, drafts ?? []);
        if (drafts is null or [] && IsUnread(sentence, clause))
            writer.NotUnderstood(block, clause.Tokens);
        previous = drafts is { Count: > 0 } ? drafts[^1] : previous;
        foreach (var note in Versions.Are(clause) && drafts is [_, _] ? [] : clause.Notes)
            _notes.Read(note, previous);
        return previous;
    }

    private bool Introduces(Sentence sentence, Clause clause, IReadOnlyList<Draft>? drafts) =>
        drafts is [{ Action: null, Kind: var kind }] && Chatter.IsLeadIn(sentence)
            && OnlyIntroduces(kind, sentence.Tokens, clause.Tokens);

    // "See [x] for the names, and [y] for what they cost"
    private static bool IsOtherLink(Clause clause) => clause.Tokens[0].Url is not null
        || (clause.Tokens.Length > 1 && clause.Tokens.Is("article", 0) && clause.Tokens[1].Url is not null);

    private void Write(Clause clause, IReadOnlyList<Draft> drafts)
    {
        foreach (var (draft, tokens) in Leads.Of(block, clause, memory))
            writer.Add(block, draft, tokens);
        foreach (var draft in drafts)
            writer.Add(block, draft.Within(clause), clause.Tokens);
    }

    private bool OnlyIntroduces(StatementKind kind, Token[] tokens, Token[] clause) => kind switch
    {
        StatementKind.Claim => true,
        StatementKind.Caveat => ClauseStarts.FiniteVerb(clause, 0) < 0 || IsOnlyCondition(tokens, clause),
        StatementKind.Prerequisite => below.Count > 0 && LeadsIntoNeeds(tokens),
        StatementKind.Recommendation => below.Count > 0 && NamesForm(tokens),
        _ => false,
    };

    // "Once the light is green:"
    private static bool IsOnlyCondition(Token[] tokens, Token[] clause) => clause.Length == tokens.Length
        && Adverbials.StartsAt(clause, 0, out var role) && role == AdverbialRole.Condition;

    private bool LeadsIntoNeeds(Token[] tokens) => NamesForm(tokens) || Needs.IsLeadIn(block.Text.Trim());

    // "You need the following fields:", where the list below says what.
    private static bool NamesForm(Token[] tokens) => tokens.Any(token => token.Word is "following" or "below" or "these")
        && (tokens.Any("formfield") || tokens.Any("formvalue"));

    private IReadOnlyList<Draft>? ReadClause(Clause clause, Draft? previous, string? question)
    {
        if (IsSuccess(clause))
            return [new Draft(StatementKind.Claim)];
        if (IsAnnounced(clause.Tokens) || Instructions.IsSilent(clause) || Chatter.IsChat(clause.Tokens))
            return [];
        if (Alternative(clause, previous) is { } alternative)
            return [alternative];
        if (Versions.Read(block, clause, memory, below) is { } versions)
            return versions;
        if (clause.Tokens is [{ Word: "by" }, ..] && clause.Tokens.VerbAt(1, VerbForm.Gerund) is { } means)
            return Instructions.Do(Instructions.DeedOf(block, clause, memory, below, means, 1));
        if (Continued(clause) is { } continued)
            return [continued];
        if ((GerundSteps.Read(block, clause, memory, below) ?? Absolutes.Read(block, clause, memory)) is { Count: > 0 } steps)
            return steps;
        return Required(Instructions.Read(block, clause, memory, below)) ?? Claims(clause)
            ?? Fragments.ReadClause(block, clause, memory, question);
    }

    // "If the lamp is green, you are done"
    private static bool IsSuccess(Clause clause) => clause.Condition?.StartsWith("if ", StringComparison.OrdinalIgnoreCase) is true
        && Words.Match("finished", clause.Tokens.WordsOf(), 0) == clause.Tokens.Length;

    // "This is done" before "by clicking **A**"
    private static bool IsAnnounced(Token[] tokens) => tokens is [{ Word: "this" or "that" or "it" }, { Word: "is" or "works" }]
        or [{ Word: "this" or "that" or "it" }, { Word: "is" }, { Word: "done" or "achieved" or "possible" }];

    // "a button **A**, which you press"
    private Draft? Continued(Clause clause) =>
        clause.Joint.Contains("which", StringComparison.Ordinal) && clause.Tokens is [{ Word: "you" }, _]
            && clause.Tokens.VerbAt(1, VerbForm.Base) is { Meaning: "click" or "choose" } && memory.Control is { } control
            ? new Draft(StatementKind.Action, StatementAction.Click) { Target = [control] }
            : null;

    // "or you must run the agent", in a list of what must hold beforehand.
    private IReadOnlyList<Draft>? Required(IReadOnlyList<Draft>? drafts) =>
        drafts is not [{ Kind: StatementKind.Action, Action: null } outside] || !Fragments.IsRequirement(block) ? drafts
            : outside.Target is [var linked] && IsLink(linked.Text) ? []
            : [outside with { Kind = StatementKind.Prerequisite, Target = [] }];

    private bool IsLink(string text) => block.Spans.Any(span => span.Url is not null && block.Text[span.Start..span.End].Trim() == text);

    // "click **A** or, for a personal token, **B**": the verb holds for both.
    private Draft? Alternative(Clause clause, Draft? previous)
    {
        var starts = clause.Adverbials.Count > 0 || clause.Joint.Contains("otherwise", StringComparison.Ordinal);
        if (!starts || clause.Tokens is not ([{ IsLabel: true }] or [{ IsLabel: true }, _]) || previous is null || !HasOther(previous)
            || ClauseStarts.FiniteVerb(clause.Tokens, 0) >= 0)
            return null;
        return previous.WithOther(Parts.Of(block, [clause.Tokens[0]])) with
        {
            First = clause.First,
            Last = clause.Tokens[^1],
            Condition = clause.Condition ?? "otherwise",
            Branch = null,
        };
    }

    private static bool HasOther(Draft draft) => draft.Action is StatementAction.Click or StatementAction.Navigate or StatementAction.Open
        or StatementAction.Select or StatementAction.Enter;

    // In a list of what must hold beforehand every claim is a prerequisite.
    private IReadOnlyList<Draft>? Claims(Clause clause)
    {
        var drafts = Assertions.Read(block, clause, memory, below);
        if (Control(clause.Tokens) is { } label)
            memory.Control = Parts.Of(block, [label]);
        if (clause.Tokens.Any("checkbox") && clause.Tokens.Count(token => token.IsLabel) == 1)
            memory.Option = Parts.Of(block, [clause.Tokens.First(token => token.IsLabel)]);
        if (clause.Tokens.Any("asked") && clause.Tokens.Any("token"))
            memory.Thing ??= Parts.Of(block, NamedToken(clause.Tokens));
        return drafts is [{ Kind: StatementKind.Claim or StatementKind.Caveat, Action: null } claim] && Fragments.IsRequirement(block)
            && !clause.Joint.Contains("because", StringComparison.Ordinal)
            ? [claim with { Kind = StatementKind.Prerequisite }]
            : drafts is [{ Action: null }] && Found(clause) is { } path ? [path, .. drafts] : drafts;
    }

    // "In **A > B** you will find a field": the reader has to go there.
    private Draft? Found(Clause clause) => clause.Tokens[0].Word is "you" or "you'll" or "there"
        && clause.Tokens.Any(token => token.Word is "find" or "see" or "reach" or "get" or "is" or "are") && clause.Condition is null
        && clause.Places.FirstOrDefault(place => place.Tokens.Any(token => token.Kind == LexemeKind.Arrow)) is { } place
        && PhraseReader.Read(place.Tokens).Phrases.FirstOrDefault(phrase => phrase.IsPath) is { } path
        ? new Draft(StatementKind.Navigation, StatementAction.Navigate)
        {
            Target = [.. path.Nouns.Select(noun => Parts.Of(block, noun.Name))], First = place.Tokens[0], Last = place.Tokens[^1],
        }
        : null;

    // "a personal access token"
    private static Token[] NamedToken(Token[] tokens)
    {
        var at = tokens.Find("token");
        var from = at > 0 && tokens.Is("tokenkind", at - 1) ? at - 1 : at;
        return tokens[from..(at + tokens.Match("token", at))];
    }

    // "a tile called **A**"
    private static bool IsCalled(Token[] tokens, int at) => at > 1 && tokens.Is("control", at - 2)
        && tokens[at - 1].Word is "called" or "named" or "labelled" or "labeled" or "titled" or "saying" or "marked";

    // "the **A** button", "the button **A**", else the first label of a clause that names a control.
    private static Token? Control(Token[] tokens)
    {
        var labels = tokens.Index().Where(pair => pair.Item.IsLabel).ToList();
        if (labels.Count == 0 || !tokens.Any("control"))
            return null;
        var near = labels.Where(pair => tokens.Is("control", pair.Index + 1) || (pair.Index > 0 && tokens.Is("control", pair.Index - 1))
                || IsCalled(tokens, pair.Index))
            .Select(pair => pair.Item).FirstOrDefault();
        return near ?? labels[0].Item;
    }

    // Lead-ins, answers of a word and labels alone say nothing; anything else that no rule reads is listed.
    private static bool IsUnread(Sentence sentence, Clause clause) => !Instructions.IsSilent(clause) && !Chatter.IsChat(clause.Tokens)
        && (clause.Tokens.Any(token => token.Kind == LexemeKind.Arrow)
        || (!Chatter.IsLeadIn(sentence) && clause.Tokens.Count(token => token.IsWord) > 2 && !clause.Tokens.Is("answer", 0))
        || (clause.Tokens.VerbAt(0, VerbForm.Base) is { Meaning: not "grow" } && clause.Tokens.Length > 1));
}
