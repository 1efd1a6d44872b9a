using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Claims;
using AikidoGitLabSim.Handbook.Walking.Deeds;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Handbook.Walking;

/// <summary>Carries out one branch of a page on one GitLab.</summary>
internal static class BranchWalk
{
    private static readonly StatementAction[] Ways = [StatementAction.Navigate, StatementAction.Open];

    /// <summary>Walks, and revokes the token that the walk made.</summary>
    /// <param name="page">The page.</param>
    /// <param name="statements">The statements of the page that belong to the branch.</param>
    /// <param name="token">The kind of token.</param>
    /// <param name="target">The GitLab.</param>
    /// <param name="tools">The browser and the API.</param>
    /// <param name="takesFigures">Whether pictures for the figures of the page are taken too.</param>
    /// <param name="stop">Ends the walk after the step that is being carried out.</param>
    /// <exception cref="WalkException">The walk cannot go on, or the token that it made was not revoked.</exception>
    public static async Task<WalkedBranch> RunAsync(
        HelpPage page, IReadOnlyList<Statement> statements, TokenBranch token, WalkTarget target, WalkTools tools, bool takesFigures,
        CancellationToken stop)
    {
        var steps = statements.Select(statement => new StepRecord(statement)).ToList();
        var session = new WalkSession(page, token, target, tools, [.. steps.Where(step => step.Statement.Action is not null)])
        {
            FiguresFor = takesFigures ? FiguresOf(page) : [],
        };
        try
        {
            await WalkAsync(session, steps, stop);
        }
        catch when (session.Secret is not null)
        {
            if (!await IsRevokedAsync(session))
                throw new WalkException(
                    WalkProblem.Unreachable,
                    $"{target.GitLabUrl} did not revoke the token that the walk made; revoke it on the page of access tokens");
            throw;
        }

        if (!await IsRevokedAsync(session))
            session.Note("The token that the walk made was not revoked; revoke it on the page of access tokens.");
        return new(target.Edition, token, [.. steps.Select(step => Walked(step, target.Edition, token))], session.Unsaid)
        {
            Refusal = session.Blocked,
        };
    }

    // A step is carried out to its end: within it, a token may exist whose value is not read yet, so that it could not be revoked.
    private static async Task WalkAsync(WalkSession session, List<StepRecord> steps, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await SignInDeed.BeginAsync(session);
        while (session.Next())
        {
            stop.ThrowIfCancellationRequested();
            await StepAsync(session);
        }

        await AikidoDeed.FinishAsync(session);
        foreach (var claim in steps.Where(step => step.Outcome is null))
        {
            stop.ThrowIfCancellationRequested();
            session.Claim = claim;
            claim.Outcome = await ClaimCheck.CheckAsync(session, claim.Statement);
        }
    }

    private static async Task<bool> IsRevokedAsync(WalkSession session) =>
        session.Secret is not { } secret || await session.Api.RevokeAsync(session.Target.GitLabUrl, secret);

    // A picture of a help page shows the step before it.
    private static HashSet<Statement> FiguresOf(HelpPage page) =>
    [
        .. page.Statements.Index().Where(pair => pair.Item.Kind == StatementKind.Figure)
            .Select(pair => page.Statements.Take(pair.Index).LastOrDefault(before => before.Action is not null)).OfType<Statement>(),
    ];

    private static async Task StepAsync(WalkSession session)
    {
        var step = session.Current;
        await PrepareAsync(session, step.Statement);
        var outcome = IsBlocked(session, step.Statement) ? Blocked(session) : await DeedTable.DoAsync(session, step.Statement);
        step.Outcome = outcome;
        if (session.Umbrella != step && step.Statement.Action is { } action && Ways.Contains(action))
            NavigateDeed.CloseUmbrella(session);
    }



    private static bool IsBlocked(WalkSession session, Statement statement) =>
        session.Blocked is not null && !Ways.Contains(statement.Action ?? StatementAction.Open)
            && statement.Action != StatementAction.SignIn;

    private static StepOutcome Blocked(WalkSession session) => StepOutcome.CannotBeDone(
        "Nothing: the page of access tokens offers no form", $"No token can be made on this edition: \"{session.Blocked}\"");

    /// <summary>Where the page led elsewhere, or named no way, goes to the page of access tokens, so that the steps there can be
    /// tried.</summary>
    private static async Task PrepareAsync(WalkSession session, Statement statement)
    {
        if (session.Blocked is not null || session.IsElsewhere || session.Phase != FormPhase.Elsewhere || !IsForTokens(session, statement))
            return;
        var reached = session.Screen.Tree.Title;
        var way = await Route.ToTokensAsync(session);
        session.Blocked ??= TokenScreens.RefusalOf(session.Screen.Tree);
        if (way is null)
            return;
        if (session.LastNavigation is { Outcome: { } outcome } navigation)
        {
            navigation.Outcome = StepOutcome.Differs(
                outcome.Tried,
                $"{outcome.Seen} It leads to the page \"{reached}\", where no token can be made; the way is {string.Join(" > ", way)}.",
                $"Write {Phrases.Path(way)}.");
            NavigateDeed.CloseUmbrella(session);
        }
        else
        {
            session.Note($"The page does not say how to reach the page of access tokens: {string.Join(" > ", way)}.");
        }
    }

    private static bool IsForTokens(WalkSession session, Statement statement) => statement.Action switch
    {
        StatementAction.Enter or StatementAction.Clear => true,
        StatementAction.Select or StatementAction.Unselect => statement.Kind == StatementKind.ScopeList,
        StatementAction.Click => statement.Target.Any(label => new Wanted(label) is { MakesToken: true } wanted
            && LabelFinder.Named(LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed), wanted) is null),
        _ => false,
    };

    private static WalkedStatement Walked(StepRecord step, string edition, TokenBranch token)
    {
        var found = step.Outcome ?? StepOutcome.NotCheckable("The walk did not come to it.");
        return new(step.Statement, new Verdict(edition, token, found.Outcome, found.Seen, found.Instead), found.Tried, step.Pictures)
        {
            Figure = step.Figure,
        };
    }
}
