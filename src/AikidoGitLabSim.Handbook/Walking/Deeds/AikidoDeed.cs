using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Hands the token over on Aikido's simulated page. Pages of other products are never requested.</summary>
internal static class AikidoDeed
{
    private static readonly string[] Answers = ["status", "alert"];

    /// <summary>Opens Aikido's page.</summary>
    public static async Task<StepOutcome> OpenAsync(WalkSession session, Statement statement)
    {
        var path = string.Join(" > ", statement.Target);
        if (!session.IsAboutAikido || session.Target.AikidoUrl is not { } aikido)
            return StepOutcome.NotCheckable($"\"{path}\" is no place of GitLab.");
        session.IsElsewhere = true;
        await session.Screen.GoAsync(Addresses.UpdatePage(aikido));
        await session.PictureAsync(null, "Aikido's simulated page that takes the token.");
        return StepOutcome.NotCheckable($"\"{path}\" is a place of Aikido; the walk used the simulated page that takes tokens.");
    }

    /// <summary>Pastes the token.</summary>
    public static async Task<StepOutcome> PasteAsync(WalkSession session, Statement statement)
    {
        var tried = "Paste the token";
        if (!session.IsAboutAikido || session.Target.AikidoUrl is not { } aikido)
            return StepOutcome.NotCheckable("The field is on a page of another product.");
        if (session.Secret is not { } secret)
            return StepOutcome.CannotBeDone(tried, "No token was copied before this step.");
        session.IsElsewhere = true;
        if (Field(session) is null)
            await session.Screen.GoAsync(Addresses.UpdatePage(aikido));
        if (Field(session) is not { } field)
            return StepOutcome.CannotBeDone(tried, "Aikido's page has no field for the token.");
        await session.PictureAsync(field, $"The field \"{field.Name}\" on Aikido's simulated page takes the token.");
        await session.Screen.FillAsync(field, secret);
        session.Pasted = session.Current;
        return JudgeName(tried, statement, field.Name);
    }

    private static StepOutcome JudgeName(string tried, Statement statement, string name)
    {
        var wanted = new Wanted(statement.Target is [.., var label] ? label : "input field");
        var isOther = !wanted.IsDescription && LabelComparison.Compare(wanted.Text, name, isDescription: true) is null;
        return isOther
            ? StepOutcome.Differs(
                tried, $"The field is named \"{name}\" on Aikido's simulated page.", $"Name the field {Phrases.Bold(name)}.")
            : StepOutcome.Holds(tried, $"The field \"{name}\" takes it.");
    }

    /// <summary>Presses a button on Aikido's page.</summary>
    public static async Task<StepOutcome> PressAsync(WalkSession session, Statement statement)
    {
        var wanted = new Wanted(string.Join(" > ", statement.Target));
        var found = session.IsAboutAikido
            ? LabelFinder.Named(TokenScreens.MainButtons(session.Screen.Tree), wanted)
                ?? LabelFinder.Nearest(TokenScreens.MainButtons(session.Screen.Tree), wanted)
            : null;
        if (found is null)
            return StepOutcome.NotCheckable($"\"{wanted.Text}\" is not on a page of GitLab.");
        await session.PressAsync(found.Node, $"\"{found.Shown}\" on Aikido's simulated page.");
        await AnswerAsync(session);
        return Phrases.Label($"Press \"{wanted.Text}\"", "button", wanted.Text, found) with { Outcome = VerdictOutcome.NotCheckable };
    }

    /// <summary>Sends Aikido's form.</summary>
    public static async Task<StepOutcome> SendAsync(WalkSession session)
    {
        if (Button(session) is not { } button)
            return StepOutcome.NotCheckable("The form is on a page of another product.");
        await session.PressAsync(button, $"\"{button.Name}\" on Aikido's simulated page.");
        await AnswerAsync(session);
        return StepOutcome.Holds("Send the form", $"\"{button.Name}\" sends it on Aikido's simulated page.");
    }

    /// <summary>Sends Aikido's form where the page pasted the token and says nothing about sending it.</summary>
    public static async Task FinishAsync(WalkSession session)
    {
        if (session.Pasted is not { } pasted || Field(session) is null || Button(session) is not { } button)
            return;
        session.Note($"On Aikido's page, \"{button.Name}\" sends the token.");
        await session.Screen.PressAsync(button);
        await AnswerAsync(session, pasted);
    }

    private static Task AnswerAsync(WalkSession session) =>
        session.Pasted is { } pasted ? AnswerAsync(session, pasted) : Task.CompletedTask;

    private static async Task AnswerAsync(WalkSession session, StepRecord pasted)
    {
        var answer = await session.Screen.FindAsync(tree =>
            tree.Nodes.FirstOrDefault(node => Answers.Contains(node.Role) && node.AllText.Length > 0));
        if (answer is null || pasted.Outcome is not { } outcome)
            return;
        var says = answer.Descendants.FirstOrDefault(node => node.Role == "heading")?.Name ?? answer.AllText;
        pasted.Pictures.Add(await session.Camera.TakeAsync(session.Screen.At(answer), $"Aikido's simulated page answers: \"{says}\"."));
        session.Pasted = null;
        pasted.Outcome = outcome with { Seen = $"{outcome.Seen} Aikido's simulated page answers: \"{says}\"." };
        if (answer.Role == "alert")
            session.Note($"A token made as the page says is of no use: Aikido's simulated page answers \"{says}\".");
    }

    private static bool IsThere(WalkSession session) => session.Target.AikidoUrl is { } aikido
        && session.Screen.Page.Url.StartsWith(aikido.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private static AriaNode? Field(WalkSession session) =>
        IsThere(session) ? TokenScreens.Fields(session.Screen.Tree).FirstOrDefault() : null;

    private static AriaNode? Button(WalkSession session) =>
        IsThere(session) ? TokenScreens.MainButtons(session.Screen.Tree).FirstOrDefault(node => node.Role == "button") : null;
}
