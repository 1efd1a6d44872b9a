using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>How well the reader's statements fit hand labels.</summary>
/// <param name="Labels">How many statements are labelled.</param>
/// <param name="Found">How many of them the reader states.</param>
/// <param name="Strict">How many with kind, action, target and value right.</param>
/// <param name="Wrong">Invented statements and those with a wrong action, target or value, each in words.</param>
/// <param name="Missed">Labels that the reader does not state, or not strictly.</param>
internal sealed record PageScore(int Labels, int Found, int Strict, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed)
{
    private static readonly string[] Claims = ["recommendation", "prerequisite", "claim", "caveat"];
    private static readonly string[] Deeds = ["navigation", "action", "input", "scope list"];

    public int Invented => Wrong.Count(line => line.StartsWith("invented", StringComparison.Ordinal));

    public override string ToString() => $"{Strict} of {Labels} strict, {Found} found, {Wrong.Count} wrong";

    public static PageScore Of(string page, string labels)
    {
        var (truth, tolerated) = Label.Read(labels);
        var said = PageReader.Read(page, File.ReadAllText(page)).Statements;
        var pairs = from label in truth
                    from statement in said
                    let weight = Weight(label, statement)
                    where weight > 0
                    orderby weight descending
                    select (label, statement);
        var matched = new Dictionary<Label, Statement>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        foreach (var (label, statement) in pairs)
        {
            if (!matched.ContainsKey(label) && used.Add(statement))
                matched.Add(label, statement);
        }

        List<string> wrong = [.. said.Where(statement => !used.Contains(statement) && !tolerated.Any(label => Tolerates(label, statement)))
            .Select(statement => "invented " + Words(statement))];
        wrong.AddRange(matched.Where(pair => IsContradicted(pair.Key, pair.Value)).Select(pair => "contradicted " + Words(pair.Value)));
        return new PageScore(
            truth.Count,
            matched.Count,
            matched.Count(pair => IsStrict(pair.Key, pair.Value)),
            wrong,
            [.. truth.Where(label => !matched.TryGetValue(label, out var statement) || !IsStrict(label, statement))
                .Select(label => $"missed {label.Line} {label.Kind}: {label.Text}")]);
    }

    private static string Words(Statement statement) =>
        $"{statement.Position.Line} {StatementJson.NameOf(statement.Kind)} {statement.Action} [{string.Join(
            " > ", statement.Target)}]: {statement.Text}";

    private static bool Tolerates(Label label, Statement statement) =>
        (label.BlockLine ?? label.Line) <= statement.Position.Line && statement.Position.Line <= label.Line
            && (label.Kind == "*" || label.Kind == StatementJson.NameOf(statement.Kind));

    private static double Weight(Label label, Statement statement)
    {
        var kind = StatementJson.NameOf(statement.Kind);
        if (!label.IsNear(statement.Position.Line) || !(IsKind(label, kind) || IsFamily(label.Kind, kind)))
            return 0;
        var words = Split(label.Text ?? "");
        var overlap = words.Count == 0 ? 0 : (double)words.Count(Split(statement.Text).Contains) / words.Count;
        var (action, target, value) = (ActionOf(label, statement), TargetOf(label, statement), ValueOf(label, statement));
        if (Deeds.Contains(label.Kind) && action == false && target != true && value != true)
            return 0;
        return KindPoints(label, kind) + (label.Line == statement.Position.Line ? 3 : 0)
            + Points(action, 6, -2) + Points(target, 6, -2) + Points(value, 4, 0) + (4 * overlap)
            - (Claims.Contains(label.Kind) && overlap < 0.5 ? 4 : 0);
    }

    private static int KindPoints(Label label, string kind) => label.Kind == kind ? 8 : IsKind(label, kind) ? 6 : 4;

    private static int Points(bool? same, int yes, int no) => same switch { true => yes, false => no, null => 0 };

    private static HashSet<string> Split(string text) =>
        [.. LabelText.Normal(text).Split([' ', ',', '.', ':', '(', ')', '>', '/'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsKind(Label label, string kind) => label.Kind == kind || label.Kinds.Contains(kind);

    private static bool IsFamily(string one, string two) =>
        (Claims.Contains(one) && Claims.Contains(two)) || (Deeds.Contains(one) && Deeds.Contains(two));

    private static bool IsContradicted(Label label, Statement statement) =>
        ActionOf(label, statement) == false || TargetOf(label, statement) == false || ValueOf(label, statement) == false;

    private static bool IsStrict(Label label, Statement statement) => IsKind(label, StatementJson.NameOf(statement.Kind))
        && !IsContradicted(label, statement)
        && (IsCross(label, statement) || !Deeds.Contains(label.Kind)
            || ((label.Action is null || statement.Action is not null || label.Actions.Contains("null"))
                && (label.Target is null || statement.Target.Count > 0)
                && (label.Values.Count == 0 || label.Kind == "navigation" || ValueOf(label, statement) == true)));

    private static bool IsCross(Label label, Statement statement) => Deeds.Contains(label.Kind)
        && Claims.Contains(StatementJson.NameOf(statement.Kind));

    /// <summary>Right, wrong, or null where nothing is to be compared.</summary>
    private static bool? ActionOf(Label label, Statement statement)
    {
        if (!Deeds.Contains(label.Kind) || statement.Action is null)
            return null;
        var said = StatementJson.NameOf(statement.Action.Value);
        string[] right = [label.Action ?? "enter", .. label.Actions];
        return right.Contains(said) || (said is "click" or "submit" && right.Any(action => action is "click" or "submit"))
            || (label.Kind == "navigation" && said is "navigate" or "open" && right.Any(action => action is "navigate" or "open"));
    }

    private static bool? TargetOf(Label label, Statement statement)
    {
        if (label.Target is null || statement.Target.Count == 0 || IsCross(label, statement))
            return null;
        var said = string.Join(" > ", statement.Target);
        return label.Kind switch
        {
            "figure" => null,
            "link" => LabelText.Normal(said) == LabelText.Normal(label.Target)
                || (label.Values is [var address] && statement.Values.Contains(address)),
            "heading" => said == label.Target,
            _ when !Deeds.Contains(label.Kind) => null,
            _ => label.Targets.Append(label.Target).Any(target => LabelText.IsSame(target, said))
                || (label.Action is "select" or "unselect" && label.Values.Any(value => LabelText.IsSame(value, said))),
        };
    }

    private static bool? ValueOf(Label label, Statement statement)
    {
        if (label.Values.Count == 0 || label.Kind is not ("scope list" or "input" or "action") || IsCross(label, statement))
            return null;
        if (statement.Values.Count == 0)
            return label.Kind == "action" && statement.Target.Any(target => LabelText.IsSame(label.Values[0], target)) ? true : null;
        if (label.Kind == "scope list")
            return label.Values.Select(LabelText.Normal).ToHashSet().SetEquals(statement.Values.Select(LabelText.Normal));
        var (one, two) = (LabelText.Normal(string.Join(' ', label.Values)), LabelText.Normal(string.Join(' ', statement.Values)));
        return one.Contains(two, StringComparison.Ordinal) || two.Contains(one, StringComparison.Ordinal);
    }
}
