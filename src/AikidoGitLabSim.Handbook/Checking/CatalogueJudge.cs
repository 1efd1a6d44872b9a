using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges by the rows of the catalogue what the tables cannot decide.</summary>
internal static class CatalogueJudge
{
    /// <summary>Judges a statement of the catalogue; null where it does not apply or now says something else.</summary>
    public static Judgement? Of(Situation at)
    {
        if (at.Matched is not { Entry: { } entry, Change: Change.Unchanged or Change.Reworded or Change.Moved })
            return null;
        var edition = at.Edition.Edition.ToString();
        if (entry.RowFor(edition, at.Token == TokenBranch.Group ? "group" : "personal", "any", "service-account") is not { } row)
            return null;
        var instead = entry.InsteadOf(row);
        return new Judgement(OutcomeOf(row.Verdict),
            Sentence(row.Why ?? (row.Verdict == RowVerdict.Holds ? entry.Says : entry.KnownFalse?.Reason ?? entry.Says)), instead);
    }

    /// <summary>The verdict that a row stands for.</summary>
    public static VerdictOutcome OutcomeOf(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Holds => VerdictOutcome.Holds,
        RowVerdict.NotObservable => VerdictOutcome.NotCheckable,
        _ => VerdictOutcome.Differs,
    };

    private static string Sentence(string text) => text is [var first, .. var rest]
        ? $"{char.ToUpperInvariant(first)}{rest.TrimEnd('.')}." : "";
}
