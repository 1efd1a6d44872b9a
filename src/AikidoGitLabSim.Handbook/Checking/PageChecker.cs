using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Matching;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges every statement of a page, on the editions that are chosen, without a browser.</summary>
/// <param name="facts">What is known of GitLab.</param>
/// <param name="catalogue">The statements that are known already; null for none.</param>
public sealed class PageChecker(IGitLabFacts facts, StatementCatalogue? catalogue = null)
{
    private readonly Lazy<LabelVocabulary> _labels = new(() => new LabelVocabulary(facts));

    /// <summary>Checks every statement of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="editions">The editions.</param>
    /// <param name="tokens">The kinds of token.</param>
    public CheckReport Check(HelpPage page, IReadOnlyList<EditionFacts> editions, IReadOnlyList<TokenBranch> tokens)
    {
        var comparison = StatementMatcher.Compare(page, catalogue);
        var plan = ProcedurePlan.Of(page, comparison, _labels.Value);
        var pairs = editions.SelectMany(edition => tokens.Select(token => (Edition: edition, Token: token))).ToArray();
        var verdicts = pairs.Select(pair => new ProcedureJudge(plan, pair.Edition, pair.Token, facts).Judge()).ToArray();
        var statements = comparison.Statements.Select((one, at) => new JudgedStatement(
            one.Statement, one.Entry?.Id, one.Change, [.. verdicts.Select(row => row[at]).OfType<Verdict>()]));
        var gone = comparison.Gone.Select(entry => GoneSteps.Of(entry, plan, _labels.Value, pairs));
        return new CheckReport(page, [.. editions.Select(edition => edition.Edition.ToString())], comparison.IsCatalogued, [.. statements],
            [.. gone], [])
        { Plan = plan };
    }
}
