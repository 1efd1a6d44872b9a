using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Follows the statements of a page in their order, on one edition and for one kind of token.</summary>
internal sealed class ProcedureJudge(IReadOnlyList<PlannedStep> steps, EditionFacts edition, TokenBranch token, IGitLabFacts facts)
{
    // The ways to the page are all for other editions: the page does not offer this kind of token here.
    private readonly Lazy<bool> _isExcluded = new(() =>
        steps.Where(step => step.Intent == StepIntent.GoToTokens && step.Token is not null && Applicability.IsFor(step, token))
            .ToArray() is { Length: > 0 } ways
        && ways.All(step => !step.Applies.Includes(edition.Edition)));

    private const string NothingShowsIt = "Neither GitLab's pages nor its API show this.";

    /// <summary>One verdict for each statement; null where the statement is for another kind of token or another edition.</summary>
    public IReadOnlyList<Verdict?> Judge()
    {
        var last = steps.Select((step, at) => (step, at))
            .LastOrDefault(row => row.step.Intent == StepIntent.Submit && Concerns(row.step)).at;
        var progress = new Progress();
        var verdicts = new Verdict?[steps.Count];
        for (var at = 0; at < steps.Count; at++)
        {
            var step = steps[at];
            if (!Concerns(step))
                continue;
            progress = progress with { CreatedLater = last > at };
            verdicts[at] = Of(new Situation { Step = step, Edition = edition, Token = token, Progress = progress, Facts = facts })?.On(
                edition.Edition, token);
            progress = progress.After(step.Intent);
        }

        return verdicts;
    }

    private bool Concerns(PlannedStep step) => step.Applies.Includes(edition.Edition) && Applicability.IsFor(step, token)
        && (step.Matched.Meaning.Family != "instruction" || !_isExcluded.Value);

    private Judgement? Of(Situation at)
    {
        if (ReversedSteps.Of(at, steps.Where(step => step != at.Step && Concerns(step))) is { } reversed)
            return reversed;
        if (at.Step.Token == "project" && Applicability.WasFor(at.Step) is { } before)
            return Judgement.Differs($"This step is now about project access tokens, and no step is left for a {before} access token.");
        return FromTables(at) is { } judged ? WithInstead(at, judged) : FromCatalogue(at);
    }

    private static Judgement? FromTables(Situation at) => at.Meaning.Family switch
    {
        "instruction" => StepJudge.Of(at),
        "link" => AddressJudge.Of(at),
        "figure" or "heading" => null,
        _ => AssertionJudge.Of(at),
    };

    private static Judgement? FromCatalogue(Situation at) => CatalogueJudge.Of(at)
        ?? (at.Matched is { Entry.Verdicts: { Count: > 0 } rows, Change: Change.Unchanged or Change.Reworded or Change.Moved }
            && rows.All(row => row.Verdict != Catalogue.RowVerdict.NotObservable)
            ? null
            : Judgement.Unknown(NothingShowsIt));

    // What the tables find decides; the words of the catalogue help where the tables have none.
    private static Judgement WithInstead(Situation at, Judgement judged) =>
        judged.Instead is null && judged.Outcome is VerdictOutcome.Differs or VerdictOutcome.CannotBeDone
            && CatalogueJudge.Of(at) is { Instead: { } instead }
            ? judged with { Instead = instead }
            : judged;
}
