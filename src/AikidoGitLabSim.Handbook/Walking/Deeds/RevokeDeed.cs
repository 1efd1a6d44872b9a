using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Looks for the control that revokes a token. Tokens that the walk did not make are never revoked.</summary>
internal static class RevokeDeed
{
    private static readonly string[] Words = ["Revoke", "Actions"];

    /// <summary>Revokes the token on its page.</summary>
    public static async Task<StepOutcome> DoAsync(WalkSession session)
    {
        const string tried = "Look for the control that revokes a token";
        if (session.Blocked is { } blocked)
            return StepOutcome.CannotBeDone(tried, $"No token can be made there: \"{blocked}\"");
        if (session.IsElsewhere || session.Phase != FormPhase.List)
        {
            session.IsElsewhere = false;
            await Route.ToTokensAsync(session);
        }

        if (LabelFinder.Candidates(session.Screen.Tree, LabelFinder.Pressed).FirstOrDefault(IsRevoke) is not { } control)
            return StepOutcome.CannotBeDone(tried, $"The page \"{session.Screen.Tree.Title}\" has no control that revokes a token.");
        await session.PictureAsync(control, $"\"{control.Name}\" stands beside the token.");
        return StepOutcome.Holds(
            tried, $"\"{control.Name}\" stands beside the token. The walk revokes the token that it made, at its end.");
    }

    private static bool IsRevoke(AriaNode node) =>
        node.IsIn("table") && Words.Any(word => node.Name.StartsWith(word, StringComparison.Ordinal));
}
