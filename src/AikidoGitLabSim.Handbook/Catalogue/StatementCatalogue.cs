using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>The statements of a help page and what it leaves out, such as <c>docs/statements.yml</c>.</summary>
public sealed record StatementCatalogue
{
    /// <summary>The file name of the page.</summary>
    public string Page { get; init; } = "";

    /// <summary>The statements, in the order of the page.</summary>
    public IList<CatalogueStatement> Statements { get; init; } = [];

    /// <summary>What the page leaves out.</summary>
    public IList<Omission> Omissions { get; init; } = [];

    /// <summary>Finds a statement by its id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public CatalogueStatement this[string id] => Statements.FirstOrDefault(statement => statement.Id == id)
        ?? throw new KeyNotFoundException($"the catalogue has no statement {id}");

    /// <summary>Reads a catalogue of statements from YAML.</summary>
    /// <exception cref="FormatException">The text is not a catalogue; the message says where.</exception>
    public static StatementCatalogue Read(string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
                .Build().Deserialize<StatementCatalogue?>(yaml) ?? throw new FormatException("line 1: it is empty");
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"line {wrong.Start.Line}: {CatalogueErrors.Plain(wrong)}", wrong);
        }
        catch (InvalidCastException wrong)
        {
            throw new FormatException("line 1: an alias stands where a value is needed", wrong);
        }
    }

    /// <summary>The verdict on a statement in an edition, for a kind of token.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue does not say.</exception>
    public VerdictRow VerdictOn(string id, string edition, string kind) => this[id].RowFor(edition, kind)
        ?? throw new KeyNotFoundException(
            $"the catalogue has no verdict on {id} for {kind} on {edition}; it has: {string.Join("; ", this[id].Verdicts)}");
}
