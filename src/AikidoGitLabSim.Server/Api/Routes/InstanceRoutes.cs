using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary><c>/version</c> and <c>/metadata</c> (<c>lib/api/metadata.rb</c>).</summary>
internal static class InstanceRoutes
{
    private static readonly VersionRange K8sProxyUrlExists = VersionRange.From("17.6");

    /// <summary>What changed over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("answers", "GET /metadata has kas.externalK8sProxyUrl", K8sProxyUrlExists, "doc/api/metadata.md")];

    public static IEnumerable<RestRoute> All { get; } = [new(Policy("/version"), Version), new(Policy("/metadata"), Metadata)];

    private static RoutePolicy Policy(string template) =>
        new() { Method = "GET", Template = template, Scopes = UserRoutes.Scopes, Permission = "read_metadata" };

    private static Answer Version(RestContext context) => new(200, Json.Write(context.World.Edition, static (json, edition) =>
    {
        json.WriteStartObject();
        WriteVersion(json, edition);
        json.WriteEndObject();
    }));

    private static Answer Metadata(RestContext context) => new(200, Json.Write(context, static (json, context) =>
    {
        var edition = context.World.Edition;
        json.WriteStartObject();
        WriteVersion(json, edition);
        json.WriteStartObject("kas");
        json.WriteBoolean("enabled", true);
        json.WriteString("externalUrl", edition.Offering == Offering.GitLabCom
            ? "wss://kas.gitlab.com"
            : $"ws{context.Request.BaseUrl.Scheme["http".Length..]}://{context.Request.BaseUrl.Authority}/-/kubernetes-agent/");
        if (K8sProxyUrlExists.Holds(edition.Version))
            json.WriteString("externalK8sProxyUrl", edition.Offering == Offering.GitLabCom
                ? "https://kas.gitlab.com/k8s-proxy"
                : $"{context.Request.BaseUrl.Scheme}://{context.Request.BaseUrl.Authority}/-/kubernetes-agent/k8s-proxy/");
        json.WriteString("version", edition.Offering == Offering.GitLabCom
            ? $"{Number(edition.Version)}+{Digest(Number(edition.Version))[..40]}"
            : Number(edition.Version));
        json.WriteEndObject();
        json.WriteBoolean("enterprise", edition.IsEnterprise);
        json.WriteEndObject();
    }));

    /// <summary>The version and the revision of an edition, as GitLab names them.</summary>
    public static (string Version, string Revision) VersionOf(Edition edition)
    {
        var package = edition.Offering == Offering.GitLabCom ? "-pre" : edition.IsEnterprise ? "-ee" : "";
        var version = $"{Number(edition.Version)}{package}";
        return (version, Digest(version)[..11]);
    }

    private static void WriteVersion(Utf8JsonWriter json, Edition edition)
    {
        var (version, revision) = VersionOf(edition);
        json.WriteString("version", version);
        json.WriteString("revision", revision);
    }

    /// <remarks>Which commit a release was built from is not simulated; the digest is of the right form.</remarks>
    private static string Digest(string version) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(version)));

    private static string Number(GitLabVersion version) => $"{version.Major}.{version.Minor}.{version.Patch}";
}
