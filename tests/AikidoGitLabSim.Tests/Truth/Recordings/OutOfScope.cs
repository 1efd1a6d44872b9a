using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Paths of features that the simulator does not have.</summary>
internal static partial class OutOfScope
{
    public static bool Holds(Exchange exchange) => Feature().IsMatch(exchange.Path);

    [GeneratedRegex("/(?:deploy_tokens|triggers)(?:/|$)", RegexOptions.None, 1000)]
    private static partial Regex Feature();
}
