using System.Globalization;
using System.Text;
using System.Text.Json;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Writes a report as one HTML file that needs no network.</summary>
/// <param name="report">The report.</param>
public sealed class LivingPage(LivingReport report)
{
    // A report is sent around, so that it stays below what mail servers and wikis take.
    private const long MostPictureBytes = 4_000_000;

    private readonly EditionRanges _ranges = new(report.Check.Editions);
    private readonly PictureShelf _shelf = new(MostPictureBytes);

    /// <summary>The pictures by file name; complete after <see cref="Render"/>.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures =>
        _shelf.All.ToDictionary(pair => pair.Key, pair => pair.Value.Image, StringComparer.Ordinal);

    /// <summary>The file name of a picture of the report.</summary>
    public string NameOf(Walking.Pictures.StepPicture picture) => _shelf.NameOf(picture);

    /// <summary>Writes the whole report as one HTML page.</summary>
    public string Render()
    {
        var title = Title();
        var body = new PageBody(report, new EvidenceHtml(report, _ranges, _shelf)).Render();
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy"
                  content="default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>{Html.Text(title)}: what holds on GitLab</title>
            <link rel="icon" href="data:,">
            <style>{Resource("report.css")}</style>
            </head>
            <body>
            <a class="skip" href="#page">Skip to the page</a>
            <header class="top">
            <div class="intro">
            <p class="kicker">Handbook report</p>
            <h1>{Html.Text(title)}</h1>
            <p class="lead">{Summary()}</p>
            {Picker()}
            </div>
            {new ScoreHtml(report).Render()}
            <div class="history" hidden></div>
            </header>
            <main id="page">
            {body}</main>
            {Unsaid()}
            <section class="wide" aria-labelledby="matrix-title"><h2 id="matrix-title">Statements by edition</h2>
            <p class="hint-line">Each row leads to what was found. ✓ holds · ≠ differs · ✕ cannot be done · a dot is not checkable.</p>
            {new MatrixHtml(report, _ranges).Render()}</section>
            <footer><p>{Source()}</p></footer>
            <script type="application/json" id="data">{Data()}</script>
            <script>{Resource("report.js")}</script>
            </body>
            </html>
            """;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(LivingPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private string Title()
    {
        var first = report.Check.Page.Text.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal));
        return first is null ? Path.GetFileName(report.Check.Page.Path) : first[2..].Split("<a", StringSplitOptions.None)[0].Trim();
    }

    private string Summary()
    {
        var count = report.Statements.GroupBy(one => one.Worst).ToDictionary(same => same.Key, same => same.Count());
        int Of(VerdictOutcome outcome) => count.GetValueOrDefault(outcome);
        var where = report.Check.Editions.Count == 1
            ? $"on {Html.Text(EditionRanges.Name(report.Check.Editions[0]))}"
            : string.Create(CultureInfo.InvariantCulture, $"over {report.Check.Editions.Count} editions of GitLab");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {report.Statements.Count} statements, <strong>{Of(VerdictOutcome.Holds)} hold</strong> {where}. {Of(
                VerdictOutcome.Differs)} differ "
                + $"and {Of(VerdictOutcome.CannotBeDone)} cannot be done on at least one. {Of(
                    VerdictOutcome.NotCheckable)} are not checkable.");
    }

    private string Picker()
    {
        var html = new StringBuilder(
            "<form class=\"picker\" hidden><label>GitLab <select id=\"edition\"><option value=\"\">All editions</option>");
        foreach (var line in _ranges.Lines)
        {
            html.Append($"<optgroup label=\"{Html.Text(EditionRanges.Title(line.Key))}\">");
            html.AppendJoin(
                "", line.Select(edition =>
                    $"<option value=\"{report.Check.Editions.ToList().IndexOf(edition)}\">"
                        + $"{Html.Text(EditionRanges.Name(edition))}</option>"));
            html.Append("</optgroup>");
        }

        return html.Append(
            "</select></label> <label>Token <select id=\"token\"><option value=\"\">Both kinds</option><option value=\"p\">Personal "
                + "access token</option><option value=\"g\">Group access token</option></select></label>")
            .Append("<p id=\"count\" class=\"sr\" role=\"status\"></p></form>").ToString();
    }

    private string Unsaid()
    {
        var notes = report.Walks.SelectMany(walk => walk.Unsaid, (walk, text) => (walk.Edition, walk.Token, Text: text))
            .GroupBy(note => (note.Token, note.Text))
            .Select(same =>
                $"<li>{Html.Inline(same.Key.Text)} <span class=\"where\">Seen in the walk: "
                    + $"{same.Key.Token.ToString().ToLowerInvariant()} token, "
                + $"{Html.Text(_ranges.Of([.. same.Select(note => note.Edition)]))}</span></li>");
        var omissions = report.Check.Findings.Where(finding => finding.Rule == PageBody.OmissionRule)
            .Select(finding =>
                $"<li>{Html.Inline(finding.Instead ?? finding.Message)} <span class=\"where\">{Html.Inline(finding.Message)}</span></li>");
        var all = notes.Concat(omissions).ToList();
        return all.Count == 0 ? ""
            : $"<section class=\"wide\" aria-labelledby=\"unsaid-title\"><h2 id=\"unsaid-title\">What the page leaves out</h2><ul "
                + $"class=\"unsaid\">{string.Concat(all)}</ul></section>";
    }

    private string Source()
    {
        var walked = report.Walks.Count == 0 ? "Checked against the simulator's tables"
            : Walks(report.Walks.Count(walk => walk.SameAs is null), report.Walks.Count(walk => walk.SameAs is not null));
        return $"{walked}. Page: {Html.Text(report.Check.Page.Path)}. Written by gitlab-sim handbook. The pictures show simulated "
            + $"pages unless the walk was made on another GitLab; they are not GitLab's.";
    }

    private static string Walks(int walked, int same) => string.Create(
        CultureInfo.InvariantCulture,
        $"{walked} {(walked == 1 ? "walk" : "walks")} in a browser{(same == 0
            ? ""
            : $", which hold for {same} more: there every request of a walk is answered in the same way")}");

    private string KeyOf(Verdict verdict)
    {
        var edition = report.Check.Editions.ToList().IndexOf(verdict.Edition).ToString(CultureInfo.InvariantCulture);
        return verdict.Token == TokenBranch.Group ? $"{edition}g" : $"{edition}p";
    }

    private string Data() => JsonSerializer.Serialize(report.Statements.ToDictionary(
        one => one.Number.ToString(CultureInfo.InvariantCulture),
        one => one.Evidence.Where(found => report.Check.Editions.Contains(found.Verdict.Edition)).ToDictionary(
            found => KeyOf(found.Verdict),
            found => PageText.ClassOf(found.Verdict.Outcome))));
}
