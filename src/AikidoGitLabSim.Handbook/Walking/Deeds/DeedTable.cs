using System.Collections.Frozen;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Which deed carries out which action of a statement.</summary>
internal static class DeedTable
{
    private static readonly FrozenDictionary<StatementAction, Func<WalkSession, Statement, Task<StepOutcome>>> Deeds =
        new Dictionary<StatementAction, Func<WalkSession, Statement, Task<StepOutcome>>>
        {
            [StatementAction.Navigate] = NavigateDeed.DoAsync,
            [StatementAction.Open] = NavigateDeed.DoAsync,
            [StatementAction.Click] = ClickDeed.DoAsync,
            [StatementAction.Enter] = FieldDeeds.EnterAsync,
            [StatementAction.Clear] = FieldDeeds.ClearAsync,
            [StatementAction.Select] = SelectDeed.DoAsync,
            [StatementAction.Unselect] = SelectDeed.DoAsync,
            [StatementAction.Submit] = SubmitDeed.DoAsync,
            [StatementAction.SignIn] = (session, statement) => Task.FromResult(SignInDeed.Do(session, statement)),
            [StatementAction.Copy] = (session, _) => CopyDeed.DoAsync(session),
            [StatementAction.Paste] = AikidoDeed.PasteAsync,
            [StatementAction.Revoke] = (session, _) => RevokeDeed.DoAsync(session),
        }.ToFrozenDictionary();

    /// <summary>Carries out the action of a statement.</summary>
    public static Task<StepOutcome> DoAsync(WalkSession session, Statement statement) =>
        statement.Action is { } action && Deeds.TryGetValue(action, out var deed)
            ? deed(session, statement)
            : Task.FromResult(StepOutcome.NotCheckable("It is no deed on a page of GitLab."));
}
