using System.Globalization;
using System.Text;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Renders what was found of a statement: verdict, what was tried and seen, what to write instead, pictures, scenarios.</summary>
/// <param name="report">The report.</param>
/// <param name="ranges">Names many editions in few words.</param>
/// <param name="shelf">The pictures.</param>
internal sealed class EvidenceHtml(LivingReport report, EditionRanges ranges, PictureShelf shelf)
{
    private const int MostPictures = 6;

    /// <summary>The words for an outcome in the report.</summary>
    public static string Words(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Holds => "holds",
        VerdictOutcome.Differs => "differs",
        VerdictOutcome.CannotBeDone => "cannot be done",
        _ => "not checkable",
    };

    /// <summary>An outcome as a sign that needs no colour.</summary>
    public static string Sign(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Holds => "✓",
        VerdictOutcome.Differs => "≠",
        VerdictOutcome.CannotBeDone => "✕",
        _ => "·",
    };

    /// <summary>What was found of a statement.</summary>
    public string Of(LivingStatement one)
    {
        var groups = EvidenceGroup.Of(one.Evidence);
        var html = new StringBuilder();
        html.Append($"<details class=\"st v-{PageText.ClassOf(one.Worst)}\" data-s=\"{one.Key}\"><summary>{Badge(one.Worst)} ")
            .Append($"<span class=\"name\">{Html.Text(one.Name)}</span> <span class=\"word\" data-w>{Words(one.Worst)}</span>")
            .Append($"<span class=\"line\">line {one.Statement.Position.Line.ToString(CultureInfo.InvariantCulture)}</span>")
            .Append($"<span class=\"brief\">{Html.Text(Brief(one))}</span></summary>")
            .Append($"<div class=\"found\" id=\"s{one.Key}\" tabindex=\"-1\">");
        html.AppendJoin("", groups.Select(Group));
        if (one.Id is { } id && report.Scenarios.TryGetValue(id, out var scenarios))
            html.Append(ScenariosOf(scenarios));
        return html.Append($"<p class=\"back\"><a href=\"#t{one.Key}\">Back to the sentence</a></p></div></details>").ToString();
    }

    /// <summary>A place for a picture of the page, which is not loaded from its host, with what GitLab shows now.</summary>
    public static string Figure(LivingStatement one)
    {
        if (one.Statement.Kind != StatementKind.Figure)
            return "";
        var address = one.Statement.Values.Count > 0 ? one.Statement.Values[0] : "";
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? $" from {Html.Text(uri.Host)}" : "";
        return $"<p class=\"figure\"><a id=\"t{one.Key}\" class=\"s v-{PageText.ClassOf(one.Worst)}\" data-s=\"{one.Key}\" "
            + $"href=\"#s{one.Key}\">"
            + $"{Html.Text(one.Statement.Text.Length > 0 ? one.Statement.Text : "No text alternative")}</a>"
            + $"<span class=\"where\">A picture of the page{host}. It is not loaded here.</span></p>";
    }

    private static string Badge(VerdictOutcome outcome) => $"<span class=\"badge\" data-b aria-hidden=\"true\">{Sign(outcome)}</span>";

    private static string Brief(LivingStatement one)
    {
        var text = one.Statement.Text.Length > 0 ? one.Statement.Text : one.Statement.Kind.ToString();
        return text.Length > 60 ? $"{text[..58]}…" : text;
    }

    private string Group(EvidenceGroup group)
    {
        var html = new StringBuilder();
        html.Append(
            $"<section class=\"g v-{PageText.ClassOf(group.Outcome)}\" data-e=\"{Editions(group)}\"><h4>{Badge(group.Outcome)} "
                + $"{Capital(Words(group.Outcome))} ")
            .Append($"<span class=\"where\">{Html.Text(Where(group))}</span></h4>");
        if (group.Instead is { } instead)
            html.Append($"<p class=\"write\"><span class=\"label\">Write</span> {Html.Inline(instead)}</p>");
        html.Append($"<p><span class=\"label\">Seen</span> {Html.Inline(group.Seen)}</p>");
        html.Append(group.Tried is { } tried
            ? $"<p><span class=\"label\">Tried</span> {Html.Inline(tried)}</p>{Same(group)}"
            : "<p class=\"source\">From the tables of the simulator; no walk shows it.</p>");
        return html.Append(Strip(group)).Append("</section>").ToString();
    }

    private string Same(EvidenceGroup group)
    {
        var same = group.All.Where(one => one.SameAs is not null).Select(one => one.Verdict.Edition).Distinct().ToList();
        var walked = group.All.Select(one => one.SameAs ?? one.Verdict.Edition).Distinct().ToList();
        return same.Count == 0 ? ""
            : $"<p class=\"source\">Seen in a browser on {Html.Text(
                ranges.Of(walked))}. The other editions answer every request of that walk in "
                + "the same way.</p>";
    }

    private string Editions(EvidenceGroup group) => string.Join(' ', group.All.Select(one =>
        $"{report.Check.Editions.ToList().IndexOf(one.Verdict.Edition)}{(one.Verdict.Token == TokenBranch.Group ? 'g' : 'p')}"));

    private string Where(EvidenceGroup group)
    {
        var byToken = group.All.GroupBy(one => one.Verdict.Token)
            .Select(same => (Token: same.Key, Editions: ranges.Of([.. same.Select(one => one.Verdict.Edition)])))
            .GroupBy(one => one.Editions, one => one.Token.ToString().ToLowerInvariant());
        return string.Join("; ", byToken.Select(same => $"{string.Join(" and ", same)} token: {same.Key}"));
    }

    private string Strip(EvidenceGroup group)
    {
        var pictures = group.All.Reverse().SelectMany(one => one.Pictures).DistinctBy(shelf.NameOf).Take(MostPictures).ToList();
        return pictures.Count == 0 ? ""
            : $"<div class=\"strip\" role=\"group\" aria-label=\"Pictures of the walk\" tabindex=\"0\">"
                + $"{string.Concat(pictures.Select(Picture))}</div>";
    }

    private string Picture(StepPicture picture)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"{picture.Width}\" height=\"{picture.Height}\"");
        var image = shelf.AddressOf(picture) is { } address
            ? $"<img src=\"{address}\" alt=\"{Html.Text(picture.Caption)}\" {size} loading=\"lazy\" decoding=\"async\">"
            : $"<a href=\"pictures/{shelf.NameOf(picture)}\">Picture beside this file</a>";
        return $"<figure>{image}<figcaption>{Html.Text(picture.Caption)}</figcaption></figure>";
    }

    private static string ScenariosOf(IReadOnlyList<string> scenarios) =>
        $"<div class=\"scenarios\"><h4>Scenarios that cover it</h4><ul>"
            + $"{string.Concat(scenarios.Select(name => $"<li>{Html.Text(name)}</li>"))}</ul></div>";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
