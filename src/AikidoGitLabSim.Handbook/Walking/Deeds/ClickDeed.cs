using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Presses a button, a link or an entry of a menu.</summary>
internal static class ClickDeed
{
    private const string LegacyToken = "Legacy token";

    private static readonly StatementAction[] FormActions =
        [StatementAction.Enter, StatementAction.Clear, StatementAction.Select, StatementAction.Unselect];

    /// <summary>Clicks the element that the statement names.</summary>
    public static async Task<StepOutcome> DoAsync(WalkSession session, Statement statement)
    {
        if (statement.Target is [])
            return await SubmitDeed.DoAsync(session, statement);
        if (Addresses.Of(statement) is { } address)
            return await Addresses.GoAsync(session, address);
        if (session.IsElsewhere)
            return await AikidoDeed.PressAsync(session, statement);
        StepOutcome? outcome = null;
        foreach (var segment in statement.Target)
        {
            var next = await PressAsync(session, statement, new Wanted(segment));
            outcome = Worse(outcome, next);
        }

        return outcome ?? StepOutcome.NotCheckable("The page names nothing to press.");
    }

    private static StepOutcome Worse(StepOutcome? first, StepOutcome second) =>
        first is null || first.Outcome == Verdicts.VerdictOutcome.Holds ? second : first;

    private static async Task<StepOutcome> PressAsync(WalkSession session, Statement statement, Wanted wanted)
    {
        var tried = $"Press \"{wanted.Text}\"";
        if (statement.Negated)
            return Leave(session, wanted);
        if (await session.NamedAsync(LabelFinder.Pressed, wanted) is { } named)
            return await TakeAsync(session, wanted, named);
        if (IsCopy(session, wanted))
            return await CopyDeed.DoAsync(session);
        if (wanted.MakesToken && session.Phase == FormPhase.Created)
            return StepOutcome.CannotBeDone(tried, $"There is no button \"{wanted.Text}\" once the token is made.", "Leave the step out.");
        if (IsFormOpen(session, wanted))
            return StepOutcome.CannotBeDone(
                tried, $"There is no button \"{wanted.Text}\"; the form is already open.", "Leave the step out.");
        if (Substitute(session, wanted) is { } nearest)
            return await TakeAsync(session, wanted, nearest);
        return NotDrawn(session, wanted)
            ?? StepOutcome.CannotBeDone(tried, $"There is no \"{wanted.Text}\" on the page \"{session.Screen.Tree.Title}\".");
    }

    private static StepOutcome Leave(WalkSession session, Wanted wanted) =>
        LabelFinder.Named(LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed), wanted) is { } there
            ? StepOutcome.Holds($"Leave \"{wanted.Text}\" alone", $"\"{there.Shown}\" is there and was not pressed.")
            : StepOutcome.Holds($"Leave \"{wanted.Text}\" alone", $"There is no \"{wanted.Text}\".");

    private static bool IsCopy(WalkSession session, Wanted wanted) =>
        session.Phase == FormPhase.Created && wanted.Text.Contains("copy", StringComparison.OrdinalIgnoreCase);

    // Where fields of the form come next and are there, the step that opens the form has nothing to do.
    private static bool IsFormOpen(WalkSession session, Wanted wanted) => wanted.MakesToken && session.Phase == FormPhase.Form
        && session.Ahead.FirstOrDefault()?.Statement.Action is { } next && FormActions.Contains(next);

    private static Found? Substitute(WalkSession session, Wanted wanted)
    {
        var buttons = session.Phase == FormPhase.Form
            ? TokenScreens.FormButtons(session.Screen.Tree)
            : TokenScreens.MainButtons(session.Screen.Tree);
        return LabelFinder.Nearest(buttons, wanted)
            ?? (wanted.MakesToken || session.Phase == FormPhase.Created ? null
                : LabelFinder.Nearest(LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed), wanted));
    }

    private static StepOutcome? NotDrawn(WalkSession session, Wanted wanted) => session.Target.IsSimulated && Undrawn.Contains(wanted.Text)
        ? StepOutcome.NotCheckable($"The simulated pages do not draw \"{wanted.Text}\".")
        : null;

    private static async Task<StepOutcome> TakeAsync(WalkSession session, Wanted wanted, Found found)
    {
        var before = session.Phase;
        var outcome = Phrases.Label($"Press \"{wanted.Text}\"", found.Node.Role, wanted.Text, found);
        if (Addresses.IsForeign(session, found.Node.Url))
            return outcome with { Seen = $"{outcome.Seen} It leads to another host and was not pressed." };
        if (before == FormPhase.Form)
            NoteRole(session);
        if (!await session.PressAsync(found.Node, Caption(found, wanted)))
            return StepOutcome.CannotBeDone(outcome.Tried, $"\"{found.Shown}\" is there but cannot be pressed.");
        if (before == FormPhase.Form)
            return await SubmitDeed.SettleAsync(session, outcome, found.Shown);
        return await ChooseKindAsync(session, outcome, found.Shown);
    }

    // The role that was not selected decides what the token may do.
    private static void NoteRole(WalkSession session)
    {
        var chosen = session.Behind.Any(step => step.Statement is { Action: StatementAction.Select, Kind: not StatementKind.ScopeList });
        foreach (var list in chosen ? [] : TokenScreens.OptionLists(session.Screen.Tree))
        {
            if (list.Descendants.FirstOrDefault(option => option.Has("selected")) is { } selected)
                session.Note($"The list \"{list.Name}\" stays at \"{selected.Name}\"; the page does not say which to choose.");
        }
    }

    private static string Caption(Found found, Wanted wanted) => found.Shown == wanted.Text
        ? $"\"{found.Shown}\" is pressed."
        : $"\"{found.Shown}\" is pressed, for \"{wanted.Text}\".";

    /// <summary>Chooses the kind of token where GitLab asks for one and the page does not say which.</summary>
    private static async Task<StepOutcome> ChooseKindAsync(WalkSession session, StepOutcome outcome, string pressed)
    {
        if (session.Phase == FormPhase.Form || Entry(session.Screen.Tree) is not { } entry || IsNext(session, entry))
            return outcome;
        await session.PressAsync(entry, $"\"{LegacyToken}\" is chosen: only such a token has the scopes of the page.");
        session.Note($"After \"{pressed}\", GitLab asks which kind of token to make: choose \"{LegacyToken}\".");
        var path = $"\"{pressed}\" > \"{LegacyToken}\"";
        return outcome.Outcome == Verdicts.VerdictOutcome.Differs
            ? outcome with { Seen = $"{outcome.Seen} {path} opens the form.", Instead = $"Write {Phrases.Path([pressed, LegacyToken])}." }
            : outcome with { Seen = $"{outcome.Seen} It opens a menu; {path} opens the form." };
    }

    private static AriaNode? Entry(AriaTree tree) => LabelFinder.Candidates(tree, LabelFinder.Pressed)
        .FirstOrDefault(node => node.Role is "link" or "menuitem" or "button" && LabelFinder.Shown(node) == LegacyToken);

    private static bool IsNext(WalkSession session, AriaNode entry) =>
        session.Current.Statement.Target.Concat(session.Ahead.FirstOrDefault()?.Statement.Target ?? [])
            .Any(label => LabelComparison.Compare(label, LabelFinder.Shown(entry), isDescription: false) is not null);
}
