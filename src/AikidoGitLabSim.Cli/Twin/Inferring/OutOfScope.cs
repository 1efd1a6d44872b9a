using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>Paths of features that the simulator does not have (docs/limits.md).</summary>
internal static partial class OutOfScope
{
    public static bool Holds(Exchange exchange) => Why(exchange) is not null;

    /// <summary>Why an exchange is not asked; null: it is.</summary>
    public static string? Why(Exchange exchange) => Feature().Match(exchange.Path) is { Success: true } match
        ? $"{match.Groups["feature"].Value.Replace('_', ' ')} are not simulated"
        : null;

    [GeneratedRegex("/(?<feature>deploy_tokens|triggers)(?:/|$)", RegexOptions.None, 1000)]
    private static partial Regex Feature();
}
