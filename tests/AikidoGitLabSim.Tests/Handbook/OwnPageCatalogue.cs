using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>The catalogue as it would be for the page of docs.</summary>
internal static class OwnPageCatalogue
{
    public static readonly StatementCatalogue Catalogue = OfOwnPage();

    private static StatementCatalogue OfOwnPage() => OwnCatalogue.Own with
    {
        Statements =
        [
            .. OwnCatalogue.Own.Statements.Zip(PageReader.Read("page.md", Checked.OwnPage).Statements, (entry, statement) => entry with
            {
                Fingerprint = statement.Fingerprint,
                Meaning = entry.Kind == "figure" ? entry.Meaning with { Values = [.. statement.Values] } : entry.Meaning,
            }),
        ],
    };
}
