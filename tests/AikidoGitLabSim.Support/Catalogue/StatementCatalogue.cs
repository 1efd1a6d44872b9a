using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>The statements of the help page and what it leaves out: <c>docs/statements.yml</c>.</summary>
public sealed record StatementCatalogue
{
    /// <summary>Where it is in the repository.</summary>
    public const string Path = "docs/statements.yml";

    private static readonly Lazy<StatementCatalogue> Loaded = new(() => Read(File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path))));

    /// <summary>The file name of the page.</summary>
    public string Page { get; init; } = "";

    public IList<Statement> Statements { get; init; } = [];

    public IList<Omission> Omissions { get; init; } = [];

    /// <summary>The project's own.</summary>
    public static StatementCatalogue Own => Loaded.Value;

    public static StatementCatalogue Read(string yaml) =>
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<StatementCatalogue>(yaml);

    public Statement this[string id] => Statements.FirstOrDefault(statement => statement.Id == id)
        ?? throw new KeyNotFoundException($"{Path} has no statement {id}");

    /// <summary>Whether the statement applies to an edition and a kind of token.</summary>
    public bool HasVerdictOn(string id, string edition, string kind) => Find(id, edition, kind) is not null;

    /// <summary>The verdict on a statement in an edition, for a kind of token.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue does not say.</exception>
    public VerdictRow VerdictOn(string id, string edition, string kind) =>
        Find(id, edition, kind)
        ?? throw new KeyNotFoundException($"{Path} has no verdict on {id} for {kind} on {edition}; it has: {string.Join("; ", this[id].Verdicts)}");

    private VerdictRow? Find(string id, string edition, string kind) =>
        this[id].Verdicts.FirstOrDefault(row => row.Kind == kind && row.Range.Contains(edition));
}
