using System.Globalization;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using Spectre.Console;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>The atlas and the comparison for a terminal: readable at 80 columns and without colour.</summary>
internal static class ScopesReport
{
    private const int FewestColumns = 80;
    private const int ScopesWidth = 16;
    private const int RoleWidth = 13;

    /// <summary>Writes routes: a table of all, or one after the other with all that is known.</summary>
    public static void Write(IAnsiConsole console, ScopeAtlas atlas, IReadOnlyCollection<AtlasRow> rows, bool oneByOne)
    {
        console.Profile.Width = Math.Max(console.Profile.Width, FewestColumns);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"[bold]Scope atlas of {atlas.Edition.ToString()}[/]: {rows.Count} routes");
        if (oneByOne)
        {
            foreach (var row in rows)
                Describe(console, atlas, row);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Method", "Path", "Scopes, each alone", "Role");
        table.Columns[0].NoWrap();
        table.Columns[2].Width(ScopesWidth);
        table.Columns[3].Width(RoleWidth);
        foreach (var row in rows)
            table.AddRow(row.Policy.Method, Markup.Escape(row.FrontEnd == "rest" ? row.Policy.Template : row.Path),
                Markup.Escape(Scopes(row)), Markup.Escape(row.Role.ToString()));
        console.Write(table);
        console.WriteLine("Paths of the API are those below /api/v4.");
        console.WriteLine("More about one of them: gitlab-sim scopes --endpoint \"GET /api/v4/user\"");
    }

    /// <summary>Writes a comparison, area by area.</summary>
    public static void Write(IAnsiConsole console, Comparison comparison)
    {
        console.Profile.Width = Math.Max(console.Profile.Width, FewestColumns);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{comparison.From.ToString()} → {comparison.To.ToString()}[/]: {comparison.Differences.Length} differences");
        foreach (var area in comparison.Differences.GroupBy(difference => difference.Area, StringComparer.Ordinal))
        {
            console.WriteLine();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{area.Key}[/]");
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn();
            foreach (var same in area.GroupBy(difference => (difference.Kind, What: What(difference))))
                grid.AddRow(Markup.Escape(same.Key.Kind),
                    Markup.Escape(string.Join('\n', same.Select(difference => difference.Subject)) + same.Key.What));
            console.Write(grid);
        }
    }

    private static void Describe(IAnsiConsole console, ScopeAtlas atlas, AtlasRow row)
    {
        console.WriteLine();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{row.Endpoint}[/]");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn();
        void Add(string label, string text) => grid.AddRow(label, Markup.Escape(text));
        Add("scopes", Scopes(row));
        Add("least scope", atlas.LeastScope(row) ?? "–");
        Add("permission", row.Permission ?? "fine-grained tokens cannot reach it");
        Add("role", row.Role.ToString());
        Add("tiers", string.Join(", ", row.Tiers.Select(Edition.Word)));
        Add("releases", row.Policy.Exists.ToString());
        foreach (var kind in row.Kinds)
            Add($"{TokenKinds.Title(kind.Kind)} token",
                $"{string.Join(' ', kind.Scopes)}{(kind.Unobtainable.IsEmpty
                    ? ""
                    : $"; cannot be given {string.Join(' ', kind.Unobtainable)}")}");
        foreach (var setUp in SetUp.Documented)
            Add(setUp.Opens(row) ? "reached by" : "not reached",
                $"{setUp.Name} with {setUp.Scopes}{(setUp.ExistsIn(atlas.Edition) ? "" : ", which this edition does not hand out")}");
        console.Write(grid);
    }

    private static string Scopes(AtlasRow row) =>
        row.RefusesAll ? "refuses everybody" : !row.RequiresScopes ? "not asked" : row.TakesAnyScope ? "any" : string.Join(' ', row.Scopes);

    private static string What(Difference difference)
    {
        var since = difference.Since is { } release ? $" (since {release})" : "";
        if (!difference.Added.IsEmpty || !difference.Removed.IsEmpty)
            return $": {string.Join(' ', difference.Added.Select(name => $"+{name}")
                .Concat(difference.Removed.Select(name => $"-{name}")))}{since}";
        return difference is { Before: { } before, After: { } after }
            ? (difference.Area == NamedHistory.Keys ? $": in another order{since}" : $": {before} → {after}{since}")
            : since;
    }
}
