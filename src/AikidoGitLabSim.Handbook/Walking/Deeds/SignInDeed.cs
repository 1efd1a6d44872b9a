using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Signs in, as every walk begins.</summary>
internal static class SignInDeed
{
    private const string SignInPath = "/users/sign_in";

    private static readonly Wanted User = new("Username or primary email");
    private static readonly Wanted Password = new("Password");
    private static readonly Wanted SignIn = new("Sign in");

    /// <summary>Signs in with the target's user.</summary>
    /// <exception cref="WalkException">The host is no GitLab, or does not accept the user.</exception>
    public static async Task BeginAsync(WalkSession session)
    {
        if (session.Target.Password is not { } password)
        {
            await session.Screen.GoAsync(session.GitLab(""));
            Check(session, session.Screen.Page.Url.Contains(SignInPath, StringComparison.Ordinal),
                "The stored login is not signed in; store it again.");
            return;
        }

        await session.Screen.GoAsync(session.GitLab(SignInPath));
        var user = await FieldAsync(session, User);
        await session.Screen.FillAsync(user, session.Target.User);
        await session.Screen.FillAsync(await FieldAsync(session, Password), password);
        var button = await session.NamedAsync(LabelFinder.Pressed, SignIn) ?? throw NoGitLab(session);
        await session.Screen.PressAsync(button.Node);
        await session.Screen.FindAsync(Route.UserMenu);
        Check(session, Route.UserMenu(session.Screen.Tree) is null,
            $"GitLab does not accept '{session.Target.User}' with this password; check both.");
    }

    /// <summary>Carries out a statement that says to sign in.</summary>
    public static StepOutcome Do(WalkSession session, Statement statement)
    {
        var isGitLab = statement.Target is [] || Places.Of(string.Join(' ', statement.Target)) == Place.Home;
        return isGitLab && !session.IsElsewhere
            ? StepOutcome.Holds("Sign in", $"{session.Target.User} is signed in to GitLab.")
            : StepOutcome.NotCheckable($"\"{string.Join(" > ", statement.Target)}\" is not the GitLab that is walked.");
    }

    private static async Task<AriaNode> FieldAsync(WalkSession session, Wanted wanted) =>
        (await session.NamedAsync(LabelFinder.Written, wanted))?.Node ?? throw NoGitLab(session);

    private static WalkException NoGitLab(WalkSession session) =>
        new(WalkProblem.Unreachable, $"{session.Target.GitLabUrl} shows no sign-in form of GitLab; give the URL of a GitLab.");

    private static void Check(WalkSession session, bool isRefused, string message)
    {
        if (isRefused)
            throw new WalkException(WalkProblem.SignInRefused, $"{session.Target.GitLabUrl}: {message}");
    }
}
