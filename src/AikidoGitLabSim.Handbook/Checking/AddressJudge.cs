using AikidoGitLabSim.Handbook.Catalogue;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges links by a table of known addresses. It never asks a host.</summary>
internal static class AddressJudge
{
    private static readonly Lazy<IReadOnlyList<KnownAddress>> Table = new(Load);

    /// <summary>Judges a link; null where neither the table nor the catalogue knows its address.</summary>
    public static Judgement? Of(Situation at)
    {
        var address = (at.Meaning.Values is [var first, ..] ? first : "").TrimEnd('/');
        var known = Known(address);
        var wanted = at.Matched.Entry is { } entry ? WantedFor(entry) : known?.Topic;
        if (wanted is null)
            return null;
        if (known?.Topic == wanted)
            return at.Matched.Entry is { } same && same.Meaning.Values.Contains(address, StringComparer.Ordinal) ? null
                : Judgement.Holds($"The address is the one for: {wanted}.");
        return Differs(known, wanted);
    }

    private static Judgement Differs(KnownAddress? known, string wanted) => Judgement.Differs(
        known is null ? "The address is unknown." : $"The address is the one for: {known.Topic}. The text promises: {wanted}.",
        Table.Value.FirstOrDefault(row => row.Topic == wanted) is { } right ? $"Link to {right.Address}." : null);

    /// <summary>What is known of an address; null where nothing is.</summary>
    public static KnownAddress? Known(string address) =>
        Table.Value.FirstOrDefault(row => string.Equals(row.Address, address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>What the text of a statement promises, by the catalogue.</summary>
    private static string? WantedFor(CatalogueStatement entry) =>
        Table.Value.FirstOrDefault(row => row.WantedBy.Contains(entry.Id, StringComparer.Ordinal))?.Topic;

    private static List<KnownAddress> Load()
    {
        using var stream = typeof(AddressJudge).Assembly.GetManifestResourceStream("Handbook.addresses.yml")
            ?? throw new InvalidOperationException("addresses.yml is not embedded");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<List<KnownAddress>>(reader);
    }
}
