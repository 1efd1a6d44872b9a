using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>A check of a page with the editions it is to be correct for.</summary>
internal sealed record FixContext(CheckReport Report, IReadOnlyList<EditionFacts> Editions)
{
    /// <summary>The page that is corrected.</summary>
    public HelpPage Page => Report.Page;

    /// <summary>The editions on which a token of a kind can be created.</summary>
    public IEnumerable<EditionFacts> Possible(TokenBranch token) => Editions.Where(edition => edition.Of(token).WhyNot is null);

    /// <summary>The release of an edition.</summary>
    public (int Major, int Minor) ReleaseOf(string edition) => Editions.First(known => known.Edition.ToString() == edition).Edition.Release;

    /// <summary>The kinds of token that a step is for.</summary>
    public static IEnumerable<TokenBranch> KindsOf(PlannedStep step) =>
        Enum.GetValues<TokenBranch>().Where(token => step.Token is null or "project" || Applicability.IsFor(step, token));
}
