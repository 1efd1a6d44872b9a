using AikidoGitLabSim.Cli.Handbook;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Fixing;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Checks pages on editions, for tests.</summary>
internal static class Checked
{
    public static readonly SimulatorFacts Facts = new();

    private static readonly TokenBranch[] Both = [TokenBranch.Personal, TokenBranch.Group];

    /// <summary>The project's own page.</summary>
    public static string OwnPage => File.ReadAllText(Path.Combine(Repository.Root, "docs", "page.md"));

    public static EditionFacts[] Editions(params IEnumerable<string> names) =>
        [.. names.Select(name => Facts.TryFind(name, out var facts, out var problem) ? facts : throw new FormatException(problem))];

    /// <summary>A page beside the project's catalogue.</summary>
    public static CheckReport Page(string text, params string[] editions) => With(OwnCatalogue.Own, text, editions);

    /// <summary>A page without any catalogue.</summary>
    public static CheckReport Alone(string text, params string[] editions) => With(null, text, editions);

    public static CheckReport With(StatementCatalogue? catalogue, string text, params string[] editions) =>
        new PageChecker(Facts, catalogue)
            .Check(PageReader.Read("page.md", text), Editions(editions is [] ? [Facts.DefaultEdition] : editions), Both);

    /// <summary>A page corrected for editions.</summary>
    public static FixedPage Corrected(string text, StatementCatalogue? catalogue, params EditionFacts[] editions) =>
        new PageFixer(new PageChecker(Facts, catalogue)).Fix(PageReader.Read("page.md", text), editions);

    /// <summary>The verdict on the first statement that begins with a text.</summary>
    public static Verdict On(this CheckReport report, string text, TokenBranch token) =>
        report.Statements.First(judged => judged.Statement.Text.StartsWith(text, StringComparison.OrdinalIgnoreCase)).Verdicts
            .First(verdict => verdict.Token == token);

    /// <summary>The verdict on a statement of the catalogue.</summary>
    public static Verdict? OnId(this CheckReport report, string id, string edition, TokenBranch token) =>
        report.Statements.First(judged => judged.Id == id).Verdicts
            .FirstOrDefault(verdict => verdict.Token == token && verdict.Edition == edition);
}
