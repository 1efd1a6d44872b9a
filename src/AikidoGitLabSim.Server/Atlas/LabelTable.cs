using System.Text;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Atlas;

/// <summary>Every label, test id and id of GitLab's pages by release, with its source, as a page of Markdown.</summary>
internal static class LabelTable
{
    private static readonly (string Area, string Heading)[] Areas =
        [("labels", "Labels and messages"), ("test ids", "Test ids, ids and attributes"), ("pages", "Pages and paths")];

    public static string Write()
    {
        var text = new StringBuilder("""
            # Labels, test ids and ids of the simulated pages

            A test generates this page from the tables in the code and checks that it is current; change the tables, not this page.
            *Seen* means that a source of that release shows the value. *Inferred* means that the value was seen, but not its first release.
            The inferred rows are the ones to confirm next.


            """.ReplaceLineEndings("\n"));
        foreach (var (area, heading) in Areas)
            WriteArea(text, heading, [.. GitLabPolicies.Histories.Where(history => history.Area == area)]);
        return text.ToString();
    }

    private static void WriteArea(StringBuilder text, string heading, IReadOnlyList<NamedHistory> histories)
    {
        var rows = histories.SelectMany(history => history.Rows).ToList();
        text.Append(null, $"## {heading}\n\n{rows.Count} rows, {rows.Count(row => row.IsInferred)} of them inferred.\n\n");
        text.Append("| what | since | value | seen or inferred | source |\n|---|---|---|---|---|\n");
        foreach (var history in histories)
        {
            foreach (var row in history.Rows)
                text.Append(null,
                    $"| {Cell(history.Name)} | {row.Since} | {Cell(row.Value ?? "none")} | {(row.IsInferred
                        ? "inferred"
                        : "seen")} | {Cell(row.Source)} |\n");
        }

        text.Append('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
