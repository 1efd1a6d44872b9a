using System.Globalization;
using System.Net;

namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
[Scope(Tag = "conversions")]
public sealed class ConversionsSteps(Notebook notebook)
{
    [When("^I convert (.*) to int$")]
    public void ToInt(int value) => Note(value);

    [When("^I convert (.*) to long$")]
    public void ToLong(long value) => Note(value);

    [When("^I convert (.*) to bool$")]
    public void ToBool(bool value) => notebook.Note(value.ToString());

    [When("^I convert (.*) to decimal$")]
    public void ToDecimal(decimal value) => Note(value);

    [When("^I convert (.*) to DateOnly$")]
    public void ToDateOnly(DateOnly value) => notebook.Note(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [When("^I convert (.*) to DateTime$")]
    public void ToDateTime(DateTime value) => notebook.Note(value.ToString("s", CultureInfo.InvariantCulture));

    [When("^I convert (.*) to enum$")]
    public void ToEnum(HttpStatusCode value) => notebook.Note(value.ToString());

    [When("^I convert (.*) to Guid$")]
    public void ToGuid(Guid value) => notebook.Note(value.ToString());

    [When("^I wait for (.*)$")]
    public void WhenIWaitFor(TimeSpan time) => Note((int)time.TotalHours);

    [When("the edition is {edition}")]
    public void WhenTheEditionIs(NamedEdition edition) => notebook.Note($"{edition.Offering} at {edition.Tier}");

    [When("the shopping list is")]
    public void WhenTheShoppingListIs(IReadOnlyList<Purchase> purchases)
    {
        foreach (var purchase in purchases)
            notebook.Note($"{purchase.Count} {purchase.Item}");
    }

    [When("I shout {string}")]
    public void WhenIShout(Shout shout) => notebook.Note(shout.Text);

    private void Note(IFormattable value) => notebook.Note(value.ToString(null, CultureInfo.InvariantCulture));
}
