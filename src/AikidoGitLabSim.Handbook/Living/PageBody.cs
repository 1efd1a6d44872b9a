using System.Globalization;
using System.Text;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Renders the page itself, block by block, with what was found beside each block.</summary>
/// <param name="report">The report.</param>
/// <param name="evidence">Renders what was found.</param>
internal sealed class PageBody(LivingReport report, EvidenceHtml evidence)
{
    /// <summary>The rule of what a page leaves out.</summary>
    public const string OmissionRule = "DOC-MISSING";

    private int _level = 1;
    private readonly PageText _text = new(report.Statements);
    private readonly HashSet<int> _shown = [];
    private readonly HashSet<LintFinding> _noted = [];
    private readonly Dictionary<int, int> _numbers = [];

    /// <summary>Writes the help page as HTML, with coloured sentences.</summary>
    public string Render()
    {
        var html = new StringBuilder();
        var blocks = BlockReader.Read(new SourceText(report.Check.Page.Text)).ToList();
        string? tab = null;
        var heading = blocks.FindIndex(block => block.Kind == BlockKind.Heading);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Scope.Tab is { } title && title != tab)
                html.Append($"<div class=\"row\"><p class=\"tab\">{Html.Text(title)}</p></div>");
            tab = blocks[at].Scope.Tab;
            var next = at + 1 < blocks.Count ? LineOf(blocks[at + 1]) : int.MaxValue;
            Append(html, blocks[at], next, isTitle: at == heading && _text.In(blocks[at]).Count == 0);
        }

        AppendRest(html);
        return html.ToString();
    }

    private static int LineOf(PageBlock block) => block.PositionOf(0, block.Text.Length).Line;

    // The report's own title is that of the page, so that it does not stand twice.
    private void Append(StringBuilder html, PageBlock block, int nextLine, bool isTitle)
    {
        var statements = _text.In(block).Where(one => _shown.Add(one.Number)).ToList();
        var line = LineOf(block);
        var notes = report.Check.Findings.Where(finding =>
            finding.Position.Line < nextLine && finding.Position.Line >= line && IsNote(finding) && _noted.Add(finding)).ToList();
        html.Append($"<div class=\"row{(block.Kind == BlockKind.Item ? " item" : "")}\"{Depth(block)}><div class=\"text\">{(isTitle
            ? ""
            : Text(block))}{Figures(statements)}</div>");
        if (statements.Count > 0 || notes.Count > 0)
        {
            html.Append($"<aside class=\"margin\" aria-label=\"Line {line.ToString(CultureInfo.InvariantCulture)}\">");
            html.AppendJoin("", statements.Select(evidence.Of)).Append(Notes(notes)).Append("</aside>");
        }

        html.Append("</div>\n");
    }

    // What no block holds, such as a picture between two of them, or a finding about the whole page.
    private void AppendRest(StringBuilder html)
    {
        var statements = report.Statements.Where(one => _shown.Add(one.Number)).ToList();
        var notes = report.Check.Findings.Where(finding => IsNote(finding) && _noted.Add(finding)).ToList();
        if (statements.Count == 0 && notes.Count == 0)
            return;
        html.Append("<div class=\"row\"><div class=\"text\"><p class=\"rest\">Elsewhere on the page</p>")
            .AppendJoin("", statements.Select(one => EvidenceHtml.Figure(one)))
            .Append("</div><aside class=\"margin\" aria-label=\"Elsewhere on the page\">")
            .AppendJoin("", statements.Select(evidence.Of)).Append(Notes(notes)).Append("</aside></div>\n");
    }

    private static string Depth(PageBlock block) => block.Kind == BlockKind.Item
        ? $" style=\"--depth:{Math.Max(0, block.Scope.Items.Count).ToString(CultureInfo.InvariantCulture)}\""
        : block.Scope.Items.Count > 0 ? $" style=\"--depth:{block.Scope.Items.Count.ToString(CultureInfo.InvariantCulture)}\"" : "";

    private string Text(PageBlock block)
    {
        var text = _text.Of(block);
        var hint = block.Scope.Hint is { } kind ? $" class=\"hint {Html.Text(kind)}\"" : "";
        return text.Length == 0 ? "" : block.Kind switch
        {
            BlockKind.Heading => Heading(block, text),
            BlockKind.Item => $"<p{hint}><span class=\"number\">{Marker(block)}</span>{text}</p>",
            BlockKind.Cell => Cell(block, text),
            BlockKind.Caption => $"<p class=\"caption\">{text}</p>",
            BlockKind.Summary => $"<p class=\"fold\">{text}</p>",
            _ => $"<p{hint}>{text}</p>",
        };
    }

    // The report's own title is the first heading, so that those of the page stand one below. No level is left out.
    private string Heading(PageBlock block, string text)
    {
        var source = block.Source.Line(LineOf(block) - 1).TrimStart();
        var level = _level = Math.Min(Math.Clamp(source.TakeWhile(letter => letter == '#').Count(), 1, 5) + 1, _level + 1);
        return $"<h{level}>{text}</h{level}>";
    }

    private static string Cell(PageBlock block, string text) =>
        $"<p class=\"cell{(block.Scope.Row == 0 ? " head" : "")}\">{text}</p>";

    private string Marker(PageBlock block)
    {
        if (!block.Scope.Ordered || block.Scope.Group is not { } group)
            return "•";
        var number = _numbers[group] = _numbers.GetValueOrDefault(group) + 1;
        return block.Scope.Items.Count % 2 == 1
            ? $"{(char)('a' + ((number - 1) % 26))}."
            : string.Create(CultureInfo.InvariantCulture, $"{number}.");
    }

    private static string Figures(IEnumerable<LivingStatement> statements) =>
        string.Concat(statements.Where(one => one.Statement.Kind == StatementKind.Figure).Select(EvidenceHtml.Figure));

    // What the page leaves out has a section of its own.
    private static bool IsNote(LintFinding finding) => finding.Rule != OmissionRule;

    private static string Notes(List<LintFinding> notes)
    {
        if (notes.Count == 0)
            return "";
        var same = notes.GroupBy(note => (note.Rule, note.Severity, note.Message, note.Instead)).ToList();
        var worst = notes.Max(note => note.Severity).ToString().ToLowerInvariant();
        var count = same.Count == 1 ? "1 note" : string.Create(CultureInfo.InvariantCulture, $"{same.Count} notes");
        return $"<details class=\"notes {worst}\"><summary>{count} on the writing</summary>"
            + $"{string.Concat(same.Select(one => Note(one.First(), one.Count())))}</details>";
    }

    private static string Note(LintFinding finding, int times)
    {
        var severity = finding.Severity.ToString().ToLowerInvariant();
        var instead = finding.Instead is { } text ? $" <span class=\"instead\">{Html.Inline(text)}</span>" : "";
        var often = times > 1 ? string.Create(CultureInfo.InvariantCulture, $" <span class=\"times\">× {times}</span>") : "";
        return $"<p class=\"lint {severity}\"><span class=\"rule\">{Html.Text(finding.Rule)}</span>{often} "
            + $"{Html.Inline(finding.Message)}{instead}</p>";
    }
}
