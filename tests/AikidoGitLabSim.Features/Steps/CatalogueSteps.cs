using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>
/// What a scenario means for the page. These steps stand last: when one is reached, what came before has been seen.
/// Another test checks that a scenario concludes each verdict of the catalogue.
/// </summary>
[Binding]
public sealed class CatalogueSteps(WorldFile file, Skipping skipping)
{
    [Then(Claim.Pattern)]
    public void ThenTheStatementHolds(string statement, string verdict, string kind)
    {
        var claim = Claim.Of(statement, verdict, kind);
        var catalogue = OwnCatalogue.Own;
        if (EditionUnderTest.FromEnvironment() is not null && catalogue[statement].RowFor(file.Edition, claim.Kind) is null)
            skipping.Skip($"{OwnCatalogue.Path} has no verdict on {statement} for kind {claim.Kind} on {file.Edition}");
        var row = catalogue.VerdictOn(statement, file.Edition, claim.Kind);
        claim.Agrees(row.Verdict).ShouldBeTrue(
            $"This scenario found that {statement} {verdict} on {file.Edition}; {OwnCatalogue.Path} says: {row}");
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

    [Then("the address in {word} contains {string}")]
    public void ThenTheAddressContains(string statement, string part) =>
        OwnCatalogue.Own[statement].Facts.ShouldHaveSingleItem().ShouldContain(part, Case.Sensitive);
}
