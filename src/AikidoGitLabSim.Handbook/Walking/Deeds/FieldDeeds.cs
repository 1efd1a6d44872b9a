using System.Globalization;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Fills in and empties the fields of a form.</summary>
internal static class FieldDeeds
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string DefaultText = "Aikido";

    private static readonly Wanted Name = new("token name");

    /// <summary>Enters a text or a date.</summary>
    public static async Task<StepOutcome> EnterAsync(WalkSession session, Statement statement)
    {
        if (session.IsElsewhere)
            return StepOutcome.NotCheckable("The field is not on a page of GitLab.");
        var wanted = new Wanted(statement.Target is [.., var label] ? label : Name.Text);
        if (Find(session, wanted) is not { } found)
            return Missing(session, wanted, $"Fill in \"{wanted.Text}\"");
        var text = TextFor(found, statement);
        await session.PictureAsync(found.Node, $"The field \"{found.Shown}\" is filled in.");
        var tried = $"Enter \"{text}\" into \"{wanted.Text}\"";
        if (!await session.Screen.FillAsync(found.Node, text))
            return StepOutcome.CannotBeDone(tried, $"The field \"{found.Shown}\" exists but does not accept text.");
        if (IsDate(found))
            session.ClearedDate = null;
        return Phrases.Label(tried, "field", wanted.Text, found);
    }

    /// <summary>Empties a field.</summary>
    public static async Task<StepOutcome> ClearAsync(WalkSession session, Statement statement)
    {
        var wanted = new Wanted(statement.Target is [.., var label] ? label : "expiration date");
        var tried = $"Empty \"{wanted.Text}\"";
        if (Find(session, wanted) is not { } found)
            return Missing(session, wanted, tried);
        if (statement.Negated)
            return StepOutcome.Holds($"Leave \"{wanted.Text}\" as it is", $"The field \"{found.Shown}\" holds \"{found.Node.Text}\".");
        var before = Value(found.Node);
        var button = ClearButton(found.Node);
        await session.PictureAsync(button ?? found.Node, button is null
            ? $"The field \"{found.Shown}\" has no button that clears it."
            : $"The button beside \"{found.Shown}\" clears it.");
        if (button is null)
            await session.Screen.FillAsync(found.Node, "");
        else
            await session.Screen.PressAsync(button);
        session.ClearedDate = (session.Current, before);
        var outcome = Phrases.Label(tried, "field", wanted.Text, found);
        return outcome with
        {
            Seen = button is null ? "The form draws no button that clears the date; it was emptied with the keyboard."
            : $"The field \"{found.Shown}\" can be emptied."
        };
    }

    private static Found? Find(WalkSession session, Wanted wanted)
    {
        var fields = TokenScreens.Fields(session.Screen.Tree).ToList();
        return LabelFinder.Named(fields, wanted) ?? LabelFinder.Nearest(fields, wanted);
    }

    private static StepOutcome Missing(WalkSession session, Wanted wanted, string tried) =>
        StepOutcome.CannotBeDone(tried, $"There is no field \"{wanted.Text}\" on the page \"{session.Screen.Tree.Title}\".");

    private static string Value(AriaNode field) => field.Text.Length > 0 ? field.Text : field.AllText;

    private static bool IsDate(Found found) => found.Shown.Contains("date", StringComparison.OrdinalIgnoreCase);

    // A date that the page describes in words, such as "in 90 days", is the one that the form proposes.
    private static string TextFor(Found found, Statement statement)
    {
        var given = statement.Values.Count > 0 ? statement.Values[0] : "";
        if (!IsDate(found))
            return given.Length > 0 ? given : DefaultText;
        return DateOnly.TryParseExact(given, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? given
            : Value(found.Node);
    }

    private static AriaNode? ClearButton(AriaNode field) => field.Parent?.Children.Find(beside =>
        beside.Role == "button" && beside.Name.StartsWith("Clear", StringComparison.OrdinalIgnoreCase));
}
