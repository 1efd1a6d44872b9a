using System.Globalization;

namespace AikidoGitLabSim.Features.Acceptance;

[Binding]
public sealed class Transformations(Notebook notebook)
{
    [StepArgumentTransformation(@"(\d+) days?")]
    public TimeSpan Days(int days) => TimeSpan.FromDays(days);

    [StepArgumentTransformation("([a-z.]+)/([a-z]+)", Name = "edition")]
    public NamedEdition Edition(string offering, string tier) => new(offering, tier);

    [StepArgumentTransformation]
    public IReadOnlyList<Purchase> Purchases(DataTable table) =>
        [.. table.Rows.Select(row => new Purchase(row["item"], int.Parse(row["count"], CultureInfo.InvariantCulture)))];

    [StepArgumentTransformation]
    public async Task<Shout> ShoutAsync(string text)
    {
        await Task.Yield();
        notebook.Note("shouting");
        return new Shout(text.ToUpperInvariant());
    }
}
