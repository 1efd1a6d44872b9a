using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Ticks and unticks scopes, and chooses options of lists.</summary>
internal static class SelectDeed
{
    /// <summary>Selects the scopes or the role that the statement names.</summary>
    public static async Task<StepOutcome> DoAsync(WalkSession session, Statement statement)
    {
        if (session.IsElsewhere)
            return StepOutcome.NotCheckable("The choice is not on a page of GitLab.");
        var scopes = statement.Values.Where(value => TokenScreens.ScopeName.IsMatch(value)).ToList();
        if (statement.Kind == StatementKind.ScopeList && scopes.Count == 0)
            return StepOutcome.NotCheckable("The page names no scopes of GitLab here.");
        if (statement is { Action: StatementAction.Unselect } or { Negated: true })
            return await LeaveAsync(session, scopes.Count > 0 ? scopes : statement.Target);
        if (OptionOf(session, statement) is { } list)
            return await ChooseAsync(session, statement, list);
        return scopes.Count > 0 ? await TickAsync(session, scopes) : await ClickDeed.DoAsync(session, statement);
    }

    private static async Task<StepOutcome> TickAsync(WalkSession session, IReadOnlyList<string> scopes)
    {
        session.ScopeStep = session.Current;
        var tried = $"Select {Phrases.List(scopes)}";
        List<string> missing = [];
        AriaNode? framed = null;
        foreach (var scope in scopes)
        {
            if (Box(session, scope) is not { } box)
                missing.Add(scope);
            else if (await session.Screen.TickAsync(box, on: true))
                framed = Box(session, scope);
        }

        await session.PictureAsync(
            framed, $"The scopes that the form offers: {Phrases.List([.. scopes.Except(missing)])} "
                + $"{(missing.Count > 0 ? "are there." : "are selected.")}");
        if (missing.Count == 0)
            return StepOutcome.Holds(tried, "The form offers all of them.");
        var offered = scopes.Except(missing).ToList();
        return StepOutcome.CannotBeDone(
            tried,
            $"The form of a {Phrases.Words(session.Token)} does not offer {Phrases.List(missing)}.",
            offered.Count > 0 ? $"Name {Phrases.List([.. offered.Select(scope => $"`{scope}`")])} for a {Phrases.Words(session.Token)}."
                : null);
    }

    private static async Task<StepOutcome> LeaveAsync(WalkSession session, IReadOnlyList<string> labels)
    {
        foreach (var label in labels)
        {
            if (Box(session, label) is { } box && box.Has("checked"))
                await session.Screen.TickAsync(box, on: false);
        }

        var present = labels.Where(label => Box(session, label) is not null).ToList();
        if (present.Count > 0)
            await session.PictureAsync(Box(session, present[0]), $"{Phrases.List(present)} stays unticked.");
        return StepOutcome.Holds($"Leave {Phrases.List(labels)} unticked", present.Count > 0
            ? $"{Phrases.List(present)} can be left unticked."
            : $"The form does not offer {Phrases.List(labels)}.");
    }

    private static async Task<StepOutcome> ChooseAsync(WalkSession session, Statement statement, Found list)
    {
        var option = statement.Values.Count > 0 ? statement.Values[0] : statement.Target[^1];
        var tried = $"Choose \"{option}\" in \"{list.Shown}\"";
        var options = list.Node.Descendants.Where(node => node.Role == "option").Select(node => node.Name).ToList();
        var found = options.Find(name => name == option)
            ?? options.Find(name => Words.Plain(option).Split(' ').Contains(Words.Plain(name), StringComparer.Ordinal));
        await session.PictureAsync(list.Node, $"The list \"{list.Shown}\".");
        if (found is null)
            return StepOutcome.CannotBeDone(tried, $"The list offers {Phrases.List(options)}.");
        await session.Screen.ChooseAsync(list.Node, found);
        return StepOutcome.Holds(tried, $"The list \"{list.Shown}\" offers \"{found}\".");
    }

    private static Found? OptionOf(WalkSession session, Statement statement)
    {
        // A list of scopes is about checkboxes.
        if (statement.Kind == StatementKind.ScopeList)
            return null;
        var lists = TokenScreens.OptionLists(session.Screen.Tree).ToList();
        var named = statement.Target is [.., var label] ? LabelFinder.Named(lists, new Wanted(label))
            ?? LabelFinder.Nearest(lists, new Wanted(label)) : null;
        return named ?? lists.Where(list => Offers(list, statement)).Select(list => new Found(list, list.Name, LabelDifference.None))
            .FirstOrDefault();
    }

    private static bool Offers(AriaNode list, Statement statement) => list.Descendants.Any(option =>
        option.Role == "option" && statement.Values.Concat(statement.Target).Contains(option.Name, StringComparer.OrdinalIgnoreCase));

    private static AriaNode? Box(WalkSession session, string label) =>
        TokenScreens.Scopes(session.Screen.Tree).FirstOrDefault(box => LabelFinder.Shown(box) == label || box.Name == label);
}
