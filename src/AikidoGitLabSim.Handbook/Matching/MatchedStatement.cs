using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>A statement of a page beside the one of the catalogue that it is.</summary>
/// <param name="Statement">The statement of the page.</param>
/// <param name="Meaning">Its facts.</param>
/// <param name="Entry">The statement of the catalogue; for a repeated statement the one that it repeats; null for a new one.</param>
/// <param name="Change">How they compare; null where the page is not the catalogue's.</param>
internal sealed record MatchedStatement(Statement Statement, StatementMeaning Meaning, CatalogueStatement? Entry, Change? Change);
