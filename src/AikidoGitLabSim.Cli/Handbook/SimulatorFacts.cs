using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Cli.Handbook;

/// <summary>What the simulator's own tables know, for the handbook.</summary>
internal sealed class SimulatorFacts : IGitLabFacts
{
    private static readonly Lazy<IReadOnlyList<string>> Differing = new(FindDiffering);

    private readonly ConcurrentDictionary<string, EditionFacts> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string DefaultEdition => Edition.Default.ToString();

    /// <inheritdoc/>
    public IReadOnlyList<string> Editions => Differing.Value;

    /// <inheritdoc/>
    public IReadOnlyList<string> Scopes { get; } =
        [.. ScopeCatalogue.All.Where(scope => (scope.Holders & (ScopeHolders.UsersAndBots | ScopeHolders.Admins)) != ScopeHolders.None)
            .Select(scope => scope.Name)];

    /// <inheritdoc/>
    public bool TryFind(string edition, [NotNullWhen(true)] out EditionFacts? facts, [NotNullWhen(false)] out string? problem)
    {
        facts = null;
        if (!Edition.TryParse(edition, out var parsed, out problem))
        {
            var near = NearestWord.Of(edition, Differing.Value);
            problem = near is null ? problem : $"{problem} (did you mean '{near}'?)";
            return false;
        }

        facts = _known.GetOrAdd(parsed.ToString(), _ => EditionFactsTable.Of(parsed));
        return true;
    }

    private static string[] FindDiffering() =>
    [
        .. from row in Offered()
           from edition in Changes(row.Offering, row.Tier)
           where row.SameAs is not { } other || Signature(edition) != Signature(edition with { Tier = other })
           orderby edition.Version, edition.Offering, edition.Tier
           select edition.ToString(),
    ];

    // Where a tier is as the one below it, a reader sees no difference between them.
    private static IEnumerable<(Offering Offering, Tier Tier, Tier? SameAs)> Offered() =>
    [
        (Offering.GitLabCom, Tier.Free, null),
        (Offering.GitLabCom, Tier.Premium, Tier.Free),
        (Offering.GitLabCom, Tier.Ultimate, Tier.Premium),
        (Offering.SelfManaged, Tier.Free, null),
        (Offering.SelfManaged, Tier.Premium, Tier.Free),
        (Offering.SelfManaged, Tier.Ultimate, Tier.Premium),
    ];

    private static IEnumerable<Edition> Changes(Offering offering, Tier tier)
    {
        string? before = null;
        foreach (var version in GitLabVersion.Known)
        {
            var edition = new Edition(offering, tier, version);
            var signature = Signature(edition);
            if (signature != before || version == GitLabVersion.Newest)
                yield return edition;
            before = signature;
        }
    }

    private static string Signature(Edition edition) =>
        JsonSerializer.Serialize(EditionFactsTable.Of(edition) with { Edition = new("", "", 0, 0) });
}
