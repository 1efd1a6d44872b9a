using System.CommandLine;
using AikidoGitLabSim.Cli.Handbook;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Rules;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>What the options of a check amount to.</summary>
/// <param name="Facts">What is known of GitLab.</param>
/// <param name="Catalogue">The statements that are known.</param>
/// <param name="Editions">The editions.</param>
/// <param name="Tokens">The kinds of token.</param>
internal sealed record CheckRun(IGitLabFacts Facts, StatementCatalogue Catalogue, IReadOnlyList<EditionFacts> Editions,
    IReadOnlyList<TokenBranch> Tokens)
{
    private static readonly SimulatorFacts Simulator = new();

    /// <summary>Reads the options; an error is written to the terminal.</summary>
    /// <returns>The run, or null after an error; the exit code is then <see cref="ExitCode.Input"/>.</returns>
    public static async Task<CheckRun?> OfAsync(ParseResult parsed, CheckOptions options, Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (EditionChoice.Find(Simulator, parsed.GetValue(options.Editions) ?? [], out var problem) is not { } editions)
        {
            await terminal.FailAsync(ExitCode.Input, problem, "give --edition one such as gitlab.com/premium/18.11, or all");
            return null;
        }

        var catalogue = await CatalogueInput.ReadAsync(parsed.GetValue(options.Catalogue), terminal, cancellationToken);
        return catalogue is null ? null
            : new CheckRun(Simulator, catalogue, editions, EditionChoice.Tokens(parsed.GetValue(options.Token)));
    }

    /// <summary>Checks a page, with lint.</summary>
    public CheckReport Check(HelpPage page)
    {
        var report = new PageChecker(Facts, Catalogue).Check(page, Editions, Tokens);
        return report with { Findings = Linter.Find(report, Editions) };
    }
}
