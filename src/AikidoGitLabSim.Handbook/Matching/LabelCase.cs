using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>Compares what fingerprints leave out: the case of labels, and the exact addresses of links.</summary>
internal static class LabelCase
{
    /// <summary>Whether a label is written in another case than in the catalogue, or a link has another address.</summary>
    public static bool Differs(Statement statement, CatalogueStatement entry) => statement.Kind switch
    {
        StatementKind.Link => !statement.Values.Select(Address).SequenceEqual(entry.Meaning.Values.Select(Address), StringComparer.Ordinal),
        StatementKind.Action or StatementKind.Navigation or StatementKind.Input => statement.Target.Count == entry.Meaning.Target.Count
            && statement.Target.Zip(entry.Meaning.Target).Any(pair => OnlyCaseDiffers(pair.First, pair.Second)),
        _ => false,
    };

    // A word such as "name" is no label: only names that the catalogue writes with a capital are compared.
    private static bool OnlyCaseDiffers(string one, string known) => known.Any(char.IsUpper)
        && one.Equals(known, StringComparison.OrdinalIgnoreCase) && !one.Equals(known, StringComparison.Ordinal);

    private static string Address(string value) => value.Replace("&#x26;", "&", StringComparison.Ordinal);
}
