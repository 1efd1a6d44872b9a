using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Copies the new token with GitLab's own button.</summary>
internal static class CopyDeed
{
    private const string Tried = "Copy the token";
    private static readonly Wanted Done = new("Done");

    /// <summary>Copies the new token as the page shows it.</summary>
    public static async Task<StepOutcome> DoAsync(WalkSession session)
    {
        if (session.Phase != FormPhase.Created || TokenScreens.CopyButton(session.Screen.Tree) is not { } button)
        {
            return StepOutcome.CannotBeDone(Tried, session.IsCopied
                ? "GitLab shows the token once; it is gone from the page."
                : $"No token is shown on the page \"{session.Screen.Tree.Title}\".");
        }

        // The picture comes after the copy: it replaces the token in the page.
        if (await NewToken.CopiedAsync(session) is not { } copied)
            return StepOutcome.CannotBeDone(Tried, $"The button \"{button.Name}\" copied no token.");
        session.IsCopied = true;
        session.Keep(copied);
        if (TokenScreens.CopyButton(session.Screen.Tree) is { } again)
            await session.PictureAsync(again, $"\"{again.Name}\" copies the token; its value is not shown here.");
        var outcome = StepOutcome.Holds(Tried, $"The button \"{button.Name}\" copies the token, which is shown once.");
        return await FinishAsync(session) is { } done ? outcome with { Seen = $"{outcome.Seen} \"{done}\" leaves the page." } : outcome;
    }

    private static async Task<string?> FinishAsync(WalkSession session)
    {
        if (LabelFinder.Named(TokenScreens.MainButtons(session.Screen.Tree), Done) is not { } done
            || session.Ahead.FirstOrDefault()?.Statement.Target is [var next, ..]
                && LabelComparison.Compare(next, done.Shown, isDescription: false) is not null)
        {
            return null;
        }

        session.Note($"After the copy, GitLab shows \"{done.Shown}\".");
        return done.Shown;
    }
}
