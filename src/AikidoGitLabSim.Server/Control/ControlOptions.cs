using AikidoGitLabSim.Server.Mutants;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>How the control API is reached and what it says about where the simulator is.</summary>
/// <param name="ControlToken">The token that every control call has to carry as bearer; null: none, and only calls from this machine are
/// answered.</param>
/// <param name="GitLabUrl">The URL at which the default world's GitLab is reached.</param>
/// <param name="AikidoUrl">The URL at which the default world's Aikido page is reached.</param>
internal sealed record ControlOptions(string? ControlToken, Func<HttpContext, string> GitLabUrl, Func<HttpContext, string> AikidoUrl)
{
    /// <summary>The address that the server listens on; null: it is in memory. Control calls may name it as their host.</summary>
    public System.Net.IPAddress? Bound { get; init; }

    /// <summary>In what this GitLab is wrong on purpose; null: in nothing.</summary>
    public Mutant? Mutant { get; init; }

    /// <summary>How many exceptions nothing handled so far.</summary>
    public Func<long> UnhandledExceptions { get; init; } = static () => 0;

    /// <summary>Who may make control calls, and calls of other APIs under the same guard.</summary>
    public ControlAccess Access() => new(ControlToken, Bound);
}
