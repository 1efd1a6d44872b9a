using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Which statements a reader of a page needs who creates a kind of token on an edition.</summary>
internal static class Applicability
{
    /// <summary>Whether a statement is for a kind of token.</summary>
    public static bool IsFor(PlannedStep step, TokenBranch token)
    {
        var word = token == TokenBranch.Group ? "group" : "personal";
        if (step.Token is { } named)
            return named == word || (named == "project" && WasFor(step) == word);
        if (step.Matched.Meaning.Family != "assertion")
            return true;
        var kinds = step.Matched.Meaning.About.Where(concept => concept is "token.group" or "token.personal" or "token.project").ToArray();
        return kinds is [] ? step.Matched.Entry is not { } entry || RowsAreFor(entry, word)
            : kinds.Contains($"token.{word}", StringComparer.Ordinal);
    }

    /// <summary>The kind of token that the catalogue has a step for.</summary>
    public static string? WasFor(PlannedStep step) => step.Matched.Entry?.Meaning.Token;

    private static bool RowsAreFor(Catalogue.CatalogueStatement entry, string word) =>
        entry.Verdicts.Any(row => row.Kind == word || row.Kind == "any")
            || entry.Verdicts.All(row => row.Kind is not ("group" or "personal"));
}
