using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>
/// What a scenario means for the page. These steps stand last: when one is reached, what came before has been seen.
/// Whether each verdict of the catalogue is concluded by some scenario, another test sees to.
/// </summary>
[Binding]
public sealed class CatalogueSteps(WorldFile file)
{
    [Then(Claim.Pattern)]
    public void ThenTheStatementHolds(string statement, string verdict, string kind)
    {
        var claim = Claim.Of(statement, verdict, kind);
        var row = OwnCatalogue.Own.VerdictOn(statement, file.Edition, claim.Kind);
        claim.Agrees(row.Verdict).ShouldBeTrue($"This scenario found that {statement} {verdict}; {OwnCatalogue.Path} says: {row}");
    }

    [Then("nothing here can show {word}, because {string}")]
    public void ThenNothingCanShow(string id, string reason)
    {
        var catalogue = OwnCatalogue.Own;
        if (catalogue.Omissions.FirstOrDefault(omission => omission.Id == id) is { } omission)
            omission.NotObservable.ShouldBe(reason);
        else
            catalogue[id].Verdicts.ShouldAllBe(row => row.Verdict == RowVerdict.NotObservable && row.Why == reason);
    }
}
