using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Api;

/// <summary>A parameter that GitLab fills in before it builds a <c>Link</c> header.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">The value when the request does not have it.</param>
/// <param name="Since">The first release that declares it.</param>
/// <param name="IsEnterpriseOnly">Whether only the Enterprise Edition declares it.</param>
internal sealed record LinkDefault(string Name, string Value, string Since = "15.11", bool IsEnterpriseOnly = false)
{
    private readonly VersionRange _exists = VersionRange.From(Since);

    /// <summary>Whether an edition declares the parameter.</summary>
    public bool IsIn(Edition edition) => _exists.Holds(edition.Version) && (edition.IsEnterprise || !IsEnterpriseOnly);
}
