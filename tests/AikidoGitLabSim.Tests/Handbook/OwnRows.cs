using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>What the catalogue says of a verdict.</summary>
internal sealed record OwnRows(bool IsWrong, string Text)
{
    /// <summary>The row for a verdict; null where the catalogue has none, or says that nothing can be observed.</summary>
    public static OwnRows? For(JudgedStatement judged, Verdict verdict) =>
        OwnCatalogue.Own[judged.Id ?? ""]
            .RowFor(verdict.Edition, verdict.Token == TokenBranch.Group ? "group"
            : "personal", "any") is { Verdict: not RowVerdict.NotObservable } row
            ? new OwnRows(row.Verdict != RowVerdict.Holds, row.ToString())
            : null;

    /// <summary>The catalogue has one row for both kinds where GitLab.com Free cannot create a group access token at all.</summary>
    public static bool IsForFreeGroups(Verdict verdict) => verdict.Token == TokenBranch.Group
        && verdict.Edition.StartsWith("gitlab.com/free/", StringComparison.Ordinal);
}
