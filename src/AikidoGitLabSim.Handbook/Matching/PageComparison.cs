using AikidoGitLabSim.Handbook.Catalogue;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>A page beside the catalogue.</summary>
/// <param name="Statements">The statements of the page, in its order.</param>
/// <param name="Gone">The statements of the catalogue that the page no longer has.</param>
/// <param name="IsCatalogued">Whether the page is the one that the catalogue is about.</param>
internal sealed record PageComparison(IReadOnlyList<MatchedStatement> Statements, IReadOnlyList<CatalogueStatement> Gone,
    bool IsCatalogued);
