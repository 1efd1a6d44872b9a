using System.CommandLine;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>The options that lint, check and fix share; one instance for each command.</summary>
internal sealed class CheckOptions
{
    /// <summary>The page.</summary>
    public Argument<string?> Page { get; } = PageInput.Argument();

    /// <summary>The editions.</summary>
    public Option<string[]> Editions { get; } = new("--edition")
    {
        Description = "Which GitLab, such as gitlab.com/premium/18.11; several times or with commas for several; "
            + "all: every edition in which a label or rule differs",
        HelpName = "E",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The kind of token; left out, both.</summary>
    public Option<string?> Token { get; } =
        new Option<string?>("--token") { Description = "The branch of the page to check; left out, both" }.AcceptOnlyFromAmong("personal",
            "group");

    /// <summary>The form of the report.</summary>
    public Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "sarif for GitHub, codequality for GitLab, rdjson for reviewdog",
        DefaultValueFactory = _ => "human",
    }.AcceptOnlyFromAmong("human", "json", "sarif", "codequality", "rdjson");

    /// <summary>The catalogue of statements.</summary>
    public Option<string?> Catalogue { get; } = new("--catalogue")
    {
        Description = "The statements that are known, with their verdicts (YAML); left out, those of Aikido's page",
        HelpName = "FILE",
    };

    /// <summary>Whether to check again when the page is saved.</summary>
    public Option<bool> Watch { get; } = new("--watch") { Description = "Check again each time the page is saved, until interrupted" };
}
