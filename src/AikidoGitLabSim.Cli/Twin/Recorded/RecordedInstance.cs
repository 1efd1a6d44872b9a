using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>Which GitLab a file of recordings comes from, by its name: <c>18.11.5</c>, <c>ce-17.10.3_2026-01-29</c>,
/// <c>licensed-17.5.3</c>, <c>gitlab.com_18.9</c>.</summary>
/// <param name="Name">The file's name without its ending.</param>
internal sealed partial record RecordedInstance(string Name) : ISurroundings
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly Dictionary<string, string> EdgeOfGitLabCom = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Set-Cookie"] = "a cookie of the edge",
        ["Report-To"] = "where the edge wants network errors reported",
        ["Nel"] = "what the edge wants reported",
        ["Cf-Ray"] = "the edge's own request id",
        ["Cf-Cache-Status"] = "whether the edge asked its cache",
        ["Gitlab-Lb"] = "which load balancer answered",
        ["Gitlab-Sv"] = "which cluster answered",
    };

    private static readonly Dictionary<string, string> ProxyOfOwner = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Strict-Transport-Security"] = "left to the owner's proxy, which does not send it",
        ["Referrer-Policy"] = "left to the owner's proxy, which does not send it",
        ["Vary"] = "the owner's proxy compresses nothing, so that answers do not vary by encoding",
    };

    private static readonly Dictionary<string, string> ValuesOfGitLabCom = new()
    {
        ["$.kas.version"] = "which build of the agent server was deployed",
        ["$.last_used_ips"] = "the answer comes from a replica that does not have the address yet",
    };

    /// <summary>The release.</summary>
    public string Version => Parts.Groups["version"].Value;

    /// <summary>The edition, as a world file names it. An instance without a licence is on the Free tier.</summary>
    public string Edition => Kind switch
    {
        "ce" => $"self-managed/free/{Version}+ce",
        "licensed" => $"self-managed/ultimate/{Version}",
        "gitlab.com" => $"gitlab.com/premium/{Version}",
        _ => $"self-managed/free/{Version}",
    };

    /// <summary>Headers that are not GitLab's but those of what stands before it, each with the reason.</summary>
    private IReadOnlyDictionary<string, string> ForeignHeaders => Kind switch
    {
        "licensed" => ProxyOfOwner,
        "gitlab.com" => EdgeOfGitLabCom,
        _ => None,
    };

    /// <summary>Values of answers, by path, that come from how the instance is deployed, each with the reason.</summary>
    private IReadOnlyDictionary<string, string> ForeignValues => Kind == "gitlab.com" ? ValuesOfGitLabCom : None;

    /// <inheritdoc/>
    public bool Compresses => Kind != "licensed";

    /// <inheritdoc/>
    public bool ShowsMoreData => false;

    /// <inheritdoc/>
    public string? ForeignHeader(string name) => ForeignHeaders.GetValueOrDefault(name);

    /// <inheritdoc/>
    public string? ForeignValue(string path) => ForeignValues.GetValueOrDefault(path);

    private string Kind => Parts.Groups["kind"].Value;

    private Match Parts => NameParts().Match(Name) is { Success: true } match
        ? match
        : throw new FormatException(
            $"'{Name}' does not say which GitLab was recorded; name the file 18.11.5, ce-18.11.2, licensed-18.11.2 or gitlab.com_18.9");

    [GeneratedRegex(@"^(?:(?<kind>ce|licensed|gitlab\.com)[-_])?(?<version>\d+\.\d+(?:\.\d+)?)(?:_\d{4}-\d{2}-\d{2})?$",
        RegexOptions.None, 1000)]
    private static partial Regex NameParts();
}
