using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Sends the form of a new token, and mends what GitLab refuses so that the walk can go on.</summary>
internal static class SubmitDeed
{
    private const int MostTries = 3;
    private const string DefaultName = "Aikido";
    private const string DefaultScope = "read_api";

    private static readonly Wanted Send = new("Create token");
    private static readonly Wanted Name = new("token name");
    private static readonly Wanted Date = new("expiration date");

    /// <summary>Sends the form by its own button, for a statement that names none.</summary>
    public static async Task<StepOutcome> DoAsync(WalkSession session, Statement statement)
    {
        if (statement.Target is [_, ..])
            return await ClickDeed.DoAsync(session, statement);
        if (session.IsElsewhere)
            return await AikidoDeed.SendAsync(session);
        if (session.Phase != FormPhase.Form || LabelFinder.Nearest(TokenScreens.FormButtons(session.Screen.Tree), Send) is not { } button)
            return StepOutcome.CannotBeDone("Send the form", $"There is no form on the page \"{session.Screen.Tree.Title}\".");
        await session.PressAsync(button.Node, $"\"{button.Shown}\" sends the form.");
        return await SettleAsync(session, StepOutcome.Holds("Send the form", $"\"{button.Shown}\" sends the form."), button.Shown);
    }

    /// <summary>Waits for what comes of a form that was sent, and mends what GitLab refuses.</summary>
    /// <param name="session">The walk.</param>
    /// <param name="outcome">What is known of the step.</param>
    /// <param name="button">The button that sends the form.</param>
    public static async Task<StepOutcome> SettleAsync(WalkSession session, StepOutcome outcome, string button)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await session.Screen.FindAsync(tree => TokenScreens.Created(tree) ?? AriaAlert(tree));
            if (session.Phase == FormPhase.Created)
            {
                await NewToken.ExamineAsync(session);
                return outcome;
            }

            if (session.Phase != FormPhase.Form)
                return outcome;
            outcome = await MendAsync(session, outcome);
            if (TokenScreens.FormButtons(session.Screen.Tree).FirstOrDefault(node => node.Name == button) is { } again)
                await session.Screen.PressAsync(again);
        }

        return StepOutcome.CannotBeDone(
            outcome.Tried, $"GitLab refuses the form: {Phrases.List(TokenScreens.Alerts(session.Screen.Tree))}");
    }

    private static AriaNode? AriaAlert(AriaTree tree) => tree.Nodes.FirstOrDefault(node => node.Role == "alert");

    private static async Task<StepOutcome> MendAsync(WalkSession session, StepOutcome outcome)
    {
        var alerts = TokenScreens.Alerts(session.Screen.Tree);
        if (alerts.Count > 0)
            await session.PictureAsync(AriaAlert(session.Screen.Tree), $"GitLab refuses the form: {Phrases.List(alerts)}");
        if (alerts.FirstOrDefault(alert => alert.Contains("date", StringComparison.OrdinalIgnoreCase)) is { } aboutDate)
            outcome = await MendDateAsync(session, outcome, aboutDate);
        if (Field(session, Name) is { Text: "" } name)
            outcome = await MendNameAsync(session, outcome, name, alerts);
        if (alerts.FirstOrDefault(alert => alert.Contains("scope", StringComparison.OrdinalIgnoreCase)) is { } aboutScopes)
            outcome = await MendScopesAsync(session, outcome, aboutScopes);
        return outcome;
    }

    private static async Task<StepOutcome> MendDateAsync(WalkSession session, StepOutcome outcome, string alert)
    {
        if (session.ClearedDate is not var (step, date))
            return outcome with { Seen = $"{outcome.Seen} GitLab refuses: \"{alert}\"" };
        step.Outcome = StepOutcome.CannotBeDone(
            "Empty the field and send the form", $"{step.Outcome?.Seen} GitLab refuses the form: \"{alert}\"".Trim(),
                "Write: choose the latest date that GitLab offers.");
        step.Pictures.AddRange(session.Current.Pictures.TakeLast(1));
        session.ClearedDate = null;
        if (Field(session, Date) is { } field)
            await session.Screen.FillAsync(field, date);
        return outcome;
    }

    private static async Task<StepOutcome> MendNameAsync(
        WalkSession session, StepOutcome outcome, AriaNode field, IReadOnlyList<string> alerts)
    {
        var label = LabelFinder.Shown(field);
        var refusal = alerts.Count > 0 ? $"GitLab refuses: \"{alerts[0]}\"" : $"The form is not sent while \"{label}\" is empty.";
        session.Note($"GitLab needs a name in \"{label}\".");
        await session.Screen.FillAsync(field, DefaultName);
        return outcome.Outcome == VerdictOutcome.CannotBeDone ? outcome
            : StepOutcome.Differs(outcome.Tried, $"{outcome.Seen} {refusal}", $"Say before that {Phrases.Bold(label)} needs a name.");
    }

    private static async Task<StepOutcome> MendScopesAsync(WalkSession session, StepOutcome outcome, string alert)
    {
        session.Note("GitLab needs at least one scope.");
        if (TokenScreens.Scopes(session.Screen.Tree).FirstOrDefault(box => LabelFinder.Shown(box) == DefaultScope) is { } scope)
            await session.Screen.TickAsync(scope, on: true);
        return StepOutcome.Differs(outcome.Tried, $"{outcome.Seen} GitLab refuses: \"{alert}\"", "Say before which scopes to select.");
    }

    private static AriaNode? Field(WalkSession session, Wanted wanted) =>
        LabelFinder.Named(TokenScreens.Fields(session.Screen.Tree), wanted)?.Node;
}
