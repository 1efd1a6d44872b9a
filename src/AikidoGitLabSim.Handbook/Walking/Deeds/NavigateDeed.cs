using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Labels;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Goes to a place: by an address, by a path of labels, or by a description.</summary>
internal static class NavigateDeed
{
    /// <summary>Navigates to the place that the statement names.</summary>
    public static async Task<StepOutcome> DoAsync(WalkSession session, Statement statement)
    {
        if (Addresses.Of(statement) is { } address)
            return await Addresses.GoAsync(session, address);
        if (session.IsElsewhere || IsAikido(statement))
            return await AikidoDeed.OpenAsync(session, statement);
        if (statement.Target is [])
            return StepOutcome.NotCheckable("The page names no place to go to.");
        if (IsUmbrella(session, statement))
        {
            session.Umbrella = session.Current;
            return StepOutcome.NotCheckable("The next step names the way.");
        }

        session.LastNavigation = session.Current;
        return IsTokensPage(session, statement) ? await ToTokensAsync(session, statement) : await FollowAsync(session, statement);
    }

    private static bool IsTokensPage(WalkSession session, Statement statement) =>
        statement.Target is [var only] && Places.Of(only) == Place.Tokens
        && LabelFinder.Named(LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed), new Wanted(only)) is null;

    private static async Task<StepOutcome> ToTokensAsync(WalkSession session, Statement statement)
    {
        if (await Route.ToTokensAsync(session) is not { } way)
            return StepOutcome.CannotBeDone($"Go to \"{statement.Target[0]}\"", "No page of access tokens was found.");
        session.Umbrella = session.Current;
        CloseUmbrella(session);
        Refuse(session);
        return session.Current.Outcome is { } found ? found with { Seen = $"{found.Seen} The way there is {string.Join(" > ", way)}." }
            : StepOutcome.NotCheckable("The page that was reached has no title.");
    }

    private static string? Refuse(WalkSession session) => session.Blocked ??= TokenScreens.RefusalOf(session.Screen.Tree);

    private static async Task<StepOutcome> FollowAsync(WalkSession session, Statement statement)
    {
        var path = string.Join(" > ", statement.Target);
        var (way, rest) = await BeginAsync(session, statement.Target);
        if (way is null)
            return StepOutcome.CannotBeDone($"Go to \"{path}\"", $"No place of GitLab is known as \"{statement.Target[0]}\".");
        var follower = new PathFollower(session, way);
        await follower.FollowAsync(rest);
        if (rest.Count == 0)
            await session.PictureAsync(null, $"The page reached: \"{session.Screen.Tree.Title}\".");
        return Judge(session, path, follower);
    }

    /// <summary>Goes to where the path begins.</summary>
    /// <returns>The labels that lead there, and the segments that are left.</returns>
    private static async Task<(IReadOnlyList<string>? Way, IReadOnlyList<string> Left)> BeginAsync(
        WalkSession session, IReadOnlyList<string> target)
    {
        var first = new Wanted(target[0]);
        var place = Places.Of(target[0], session.Target.GroupPath);
        if (place is not (Place.Group or Place.UserMenu) && IsLabelHere(session, first))
            return ([], target);
        if (place is { } described && (described != Place.Tokens || first.IsDescription))
            return (await Route.GoAsync(session, described), described == Place.UserSettings && !first.IsDescription ? target
                : [.. target.Skip(1)]);
        return (await Route.GoAsync(session, StartFor(session.Token)), target);
    }

    private static bool IsLabelHere(WalkSession session, Wanted wanted) => !wanted.IsDescription && session.Phase != FormPhase.Created
        && LabelFinder.Named(LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed), wanted) is not null;

    private static Place StartFor(Verdicts.TokenBranch token) =>
        token == Verdicts.TokenBranch.Group ? Place.Group : Place.UserSettings;

    private static StepOutcome Judge(WalkSession session, string path, PathFollower follower)
    {
        var tried = $"Follow \"{path}\"";
        var shown = string.Join(" > ", follower.Labels);
        var instead = $"Write {Phrases.Path(follower.Labels)}.";
        if (!follower.Arrived)
            return StepOutcome.CannotBeDone(tried, $"The path ends early: {Phrases.List(follower.Differences)}.");
        if (Refuse(session) is { } refusal)
            return StepOutcome.Differs(
                tried, $"The page opens, but no token can be made there: \"{refusal}\"", "Name the tier that the step needs.");

        return follower.Differences.Count > 0
            ? StepOutcome.Differs(tried, $"The path is {shown}: {Phrases.List(follower.Differences)}.", instead)
            : follower.DiffersInCase
                ? StepOutcome.Holds(tried, $"The path is there, in another case: {shown}.", instead)
                : StepOutcome.Holds(tried, $"The path is there: {shown}.");
    }

    private static bool IsAikido(Statement statement) => statement.Target.Any(part => Places.Of(part) == Place.Aikido);

    // "Go to the token settings page", with the ways in the steps below it.
    private static bool IsUmbrella(WalkSession session, Statement statement) =>
        statement.Target is [var only] && Places.Of(only) == Place.Tokens
        && session.Ahead.FirstOrDefault()?.Statement is { Action: StatementAction.Navigate or StatementAction.Open, Branch: not null };

    /// <summary>Judges the navigation above the ways, now that one of them led to the page.</summary>
    public static void CloseUmbrella(WalkSession session)
    {
        if (session.Umbrella is not { } umbrella || session.Screen.Tree.Title is not { Length: > 0 } title)
            return;
        session.Umbrella = null;
        var wanted = new Wanted(umbrella.Statement.Target[0]);
        var tried = $"Compare \"{wanted.Text}\" with the title of the page that the way leads to";
        umbrella.Outcome = wanted.IsDescription || LabelComparison.Compare(wanted.Text, title, isDescription: false) is not null
            ? StepOutcome.Holds(tried, $"The page is titled \"{title}\".")
            : StepOutcome.Differs(
                tried, $"GitLab has no \"{wanted.Text}\"; the page is titled \"{title}\".", $"Name the page {Phrases.Bold(title)}.");
    }
}
