using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads what stands in parentheses.</summary>
internal sealed class NoteReader(PageBlock block, Memory memory, StatementWriter writer)
{
    /// <summary>Reads the notes of a sentence, examples left out.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="main">What the sentence says; null for nothing.</param>
    public void ReadAll(Sentence sentence, Draft? main)
    {
        foreach (var (_, note) in sentence.Notes.Where(note => !NoteForms.IsExample(note.Tokens)))
            Read(note, main);
    }

    /// <summary>Reads "(Gitlab Premium required)" or "(or **Create token** before 18.9)".</summary>
    public void Read(Token[] note, Draft? main)
    {
        if (note.Any("optional") || note.Length == 0)
            return;
        var cut = note.FindMark(";");
        if (cut < 1 || cut + 1 == note.Length)
        {
            ReadPart(note, main);
            return;
        }

        Read(note[..cut], main);
        Read(note[(cut + 1)..], main);
    }

    private void ReadPart(Token[] note, Draft? main)
    {
        if (main is null && NoteForms.Buttons(note) is { Count: > 1 } buttons)
            buttons.ToList().ForEach(button => writer.Add(block, Pressed(button), note));
        else if (note.All(IsOfTiers))
            writer.Add(block, Whole(new Draft(StatementKind.Prerequisite), note), note);
        else if (note[0].Is("or") && note.VerbAt(1, VerbForm.Base) is not null)
            AddAll(new Clause(note[1..], "or", []), note);
        else if (OtherIn(note, main) is { } label && main is not null)
            ReadOther(note, label, main);
        else if (Adverbials.ReadAt(note, 0) is null || !ReadSteps(note, main))
            ReadPlain(note);
    }

    private Draft Pressed(Token[] button) => new(StatementKind.Action, StatementAction.Click)
    {
        Target = [Parts.Of(block, button[..1])], Condition = button[1..].TextOf(), First = button[0], Last = button[^1],
    };

    // "(Premium and Ultimate only)"
    private static bool IsOfTiers(Token token) => Words.Is("tiername", token.Word) || token.Word is "and" or "or" or "only" or ",";

    // "(or **A** …)" and "(**A** before 18.1)" name the step or value again.
    private static Token? OtherIn(Token[] note, Draft? main)
    {
        if (note[0].Is("or") && (IsClick(main) || IsChosen(main)))
            return note.FirstOrDefault(token => token.IsLabel);
        if (NoteForms.IsOlder(note) && (IsClick(main) || IsChosen(main)))
            return note[^1];
        return NoteForms.IsOther(note) && (IsClick(main) || IsChosen(main)) ? note[0] : null;
    }

    private static bool IsClick(Draft? main) => main is { Action: StatementAction.Click or StatementAction.Submit };

    private static bool IsChosen([NotNullWhen(true)] Draft? main) =>
        main is { Action: StatementAction.Select or StatementAction.Enter, Values.Count: 1 };

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
        return (NoteForms.KindOf(note) ?? (IsClaim(note) ? Assertions.KindOf(note, "") : null)) is { } kind ? new Draft(kind) : null;
    }

    private void ReadPlain(Token[] note)
    {
        if (NoteForms.IsPath(note) && Fragments.Path(block, new Clause(note, "", [])) is { Count: > 0 } paths)
            paths.ForEach(path => writer.Add(block, Whole(path, note), note));
        else if (InNote(note) is { } draft)
            writer.Add(block, Whole(draft, note), note);
        else if (note.VerbAt(0, VerbForm.Base) is { Meaning: not ("read" or "grow") })
            AddAll(new Clause(note, "", []), note);
    }

    private static Draft Whole(Draft draft, Token[] note) => draft with { First = note[0], Last = note[^1] };

    private void AddAll(Clause clause, Token[] note) => Instructions.Read(block, clause, memory, [])?.ToList()
        .ForEach(draft => writer.Add(block, draft.Within(clause), note));

    // "(on GitLab.com, skip this field)"
    private bool ReadSteps(Token[] note, Draft? main)
    {
        var steps = ClauseReader.Read(new Sentence(note, "", [])).SelectMany(clause =>
            (Instructions.Read(block, clause, memory, []) ?? []).Select(draft => InField(draft, main).Within(clause))).ToList();
        steps.ForEach(draft => writer.Add(block, draft, note));
        return steps.Count > 0;
    }

    // "(if yours is older, take **B**)": another value of the same field
    private static Draft InField(Draft draft, Draft? main) =>
        IsChosen(main) && draft is { Action: StatementAction.Click, Target: [var option] }
            ? draft with { Action = main.Action, Kind = main.Kind, Target = main.Target, Values = [option] } : draft;

    // "400 from 17.6 on, if it is switched on"
    private static bool HasVerb(Token[] note) => ClauseStarts.FiniteVerb(note, 0) >= 0
        || (note.FindMark(",") is > 0 and var comma && ClauseStarts.FiniteVerb(note, comma + 1) >= 0);

    private static bool IsClaim(Token[] note) => note.Any("requires")
        || (note.Length > 2 && HasVerb(note) && !note.Any(token => token.IsLabel)
        && !Chatter.IsChat(note) && note[0].Word is not ("which" or "that" or "who" or "where"));

    // "(or **Create token** before 18.9)" is the same step with another label.
    private void ReadOther(Token[] note, Token label, Draft main)
    {
        var rest = note.SkipWhile(token => token != label).Skip(1).ToArray();
        var condition = rest.Length > 0 ? rest.TextOf() : NoteForms.IsOlder(note) ? note[..^2].TextOf() : null;
        writer.Add(block, Whole(main.WithOther(Parts.Of(block, [label])), note) with { Condition = condition, Branch = null }, note);
    }
}
