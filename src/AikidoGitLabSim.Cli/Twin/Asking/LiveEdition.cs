using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Terminals;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>Which edition answered. The tier is not in its answers, so that there are several candidates.</summary>
internal static partial class LiveEdition
{
    private const string GitLabCom = "gitlab.com";

    private static readonly string[] Tiers = ["free", "premium", "ultimate"];

    /// <summary>Whether the answers are those of GitLab.com.</summary>
    public static bool IsGitLabCom(string host, IEnumerable<Exchange> exchanges) =>
        host.Equals(GitLabCom, StringComparison.OrdinalIgnoreCase)
        || exchanges.Any(exchange => exchange.Answer.Headers.ContainsKey("Gitlab-Sv"));

    /// <summary>The editions that it can be, as world files name them.</summary>
    /// <param name="isGitLabCom">Whether it is GitLab.com.</param>
    /// <param name="exchanges">The answers.</param>
    /// <exception cref="TwinStoppedException">No answer says which release it is.</exception>
    public static ImmutableArray<string> Candidates(bool isGitLabCom, IEnumerable<Exchange> exchanges)
    {
        var said = exchanges.Where(exchange => exchange is { Succeeded: true, Path: "/api/v4/metadata" or "/api/v4/version" })
            .Select(exchange => exchange.Answer.Json).OfType<JsonObject>().FirstOrDefault();
        if (said?.Text("version") is not { } version || Release().Match(version) is not { Success: true } release)
            throw new TwinStoppedException("the token may not read which release the GitLab has", "give --edition", ExitCode.Input);
        if (isGitLabCom)
            return [.. Tiers.Select(tier => $"{GitLabCom}/{tier}/{release.Value}")];
        return version.EndsWith("-ee", StringComparison.Ordinal) || said.Flag("enterprise") is true
            ? [.. Tiers.Select(tier => $"self-managed/{tier}/{release.Value}")]
            : [$"self-managed/free/{release.Value}+ce"];
    }

    [GeneratedRegex(@"^\d+\.\d+(?:\.\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Release();
}
