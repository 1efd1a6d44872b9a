using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Keys of an answer that only some editions have, whatever the release; as recorded on instances of each kind.</summary>
/// <param name="Enterprise">Keys of the Enterprise Edition, space-joined: the EE parts of GitLab's entities
/// (<c>ee/lib/ee/api/entities</c>).</param>
/// <param name="Licensed">Those of them that need a licence (<c>License.feature_available?</c>).</param>
internal sealed record EditionKeys(string Enterprise = "", string Licensed = "")
{
    private readonly HashSet<string> _enterprise = [.. Enterprise.Split(' '), .. Licensed.Split(' ')];
    private readonly HashSet<string> _licensed = [.. Licensed.Split(' ')];

    /// <summary>No keys of single editions.</summary>
    public static EditionKeys None { get; } = new();

    /// <summary>Whether an edition shows a key.</summary>
    public bool Has(string key, Edition edition) =>
        (edition.IsEnterprise || !_enterprise.Contains(key)) && (edition.IsLicensed || !_licensed.Contains(key));

    /// <summary>Those of some keys that an edition shows.</summary>
    public string Of(Edition edition, string keys) => string.Join(' ', keys.Split(' ').Where(key => Has(key, edition)));
}
