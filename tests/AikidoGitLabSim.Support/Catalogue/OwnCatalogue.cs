using AikidoGitLabSim.Handbook.Catalogue;

namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>The project's own catalogue of statements.</summary>
public static class OwnCatalogue
{
    /// <summary>Where it is in the repository.</summary>
    public const string Path = "docs/statements.yml";

    private static readonly Lazy<StatementCatalogue> Loaded =
        new(() => StatementCatalogue.Read(File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path))));

    /// <summary>The catalogue.</summary>
    public static StatementCatalogue Own => Loaded.Value;
}
