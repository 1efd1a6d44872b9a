using System.CommandLine;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>The options that lint, check and fix share; one instance for each command.</summary>
internal sealed class CheckOptions
{
    /// <summary>The help page to read.</summary>
    public Argument<string?> Page { get; } = PageInput.Argument();

    /// <summary>The editions of GitLab to check the page for.</summary>
    public Option<string[]> Editions { get; } = new("--edition")
    {
        Description = "An edition, such as gitlab.com/premium/18.11; repeat the option or separate editions with commas. "
            + "all: every edition in which a label or rule differs",
        HelpName = "E",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The kind of token; left out, both.</summary>
    public Option<string?> Token { get; } =
        new Option<string?>("--token") { Description = "The branch of the page to check. Default: both" }.AcceptOnlyFromAmong("personal",
            "group");

    /// <summary>The form of the report.</summary>
    public Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "The format of the report: sarif for GitHub, codequality for GitLab, rdjson for reviewdog",
        DefaultValueFactory = _ => "human",
    }.AcceptOnlyFromAmong("human", "json", "sarif", "codequality", "rdjson");

    /// <summary>The catalogue with the known statements of the page.</summary>
    public Option<string?> Catalogue { get; } = new("--catalogue")
    {
        Description = "A YAML file with known statements and their verdicts. Default: those of Aikido's page",
        HelpName = "FILE",
    };

    /// <summary>Whether to check again when the page is saved.</summary>
    public Option<bool> Watch { get; } = new("--watch") { Description = "Checks again each time the page is saved, until interrupted" };
}
