using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Says what becomes of a procedure that has lost a step.</summary>
internal static class GoneSteps
{
    /// <summary>Judges the procedure without a statement of the catalogue.</summary>
    public static GoneStatement Of(CatalogueStatement entry, IReadOnlyList<PlannedStep> left, LabelVocabulary labels,
        IEnumerable<(EditionFacts Edition, TokenBranch Token)> checkedOn)
    {
        var intent = new ProcedurePlan(labels).IntentOf(entry);
        var field = intent == StepIntent.FillField ? FormFields.Of(entry.Meaning.Target) : null;
        var verdicts = from pair in checkedOn
                       where entry.Meaning.Token is null || entry.Meaning.Token == (pair.Token == TokenBranch.Group ? "group" : "personal")
                       where !left.Any(step => step.Intent == intent && Applicability.IsFor(step, pair.Token) && IsSameField(step, field))
                       let judged = Without(intent, field, pair.Edition.Of(pair.Token), entry)
                       where judged is not null
                       select judged.On(pair.Edition.Edition, pair.Token);
        return new GoneStatement(entry.Id, entry.Line, entry.Says, [.. verdicts]);
    }

    private static bool IsSameField(PlannedStep step, string? field) => field is null
        || FormFields.Of(step.Matched.Meaning.Target) == field;

    /// <summary>What becomes of a procedure in which no step does something; null where nothing is missing.</summary>
    public static Judgement? Without(StepIntent intent, string? field, TokenPageFacts page, CatalogueStatement entry) =>
        (intent, field) switch
        {
            (StepIntent.GoToTokens, _) when entry.Meaning.Token is not null =>
                Judgement.Impossible("No step is left that leads to the page of the tokens.",
                    $"Say where the page is: {string.Join(" > ", page.Menu)}."),
            (StepIntent.OpenForm, _) when page.OpenForm is not [] =>
                Judgement.Impossible("No step is left that opens the form.",
                    $"Select {string.Join(", then ", page.OpenForm.Select(label => $"**{label}**"))}."),
            (StepIntent.FillField, FormFields.Name) =>
                Judgement.Impossible("The form cannot be saved without a name: \"Token name is required.\"", "Enter a name for the token."),
            (StepIntent.SelectScopes, _) =>
                Judgement.Impossible("The form cannot be saved without a scope.", "Say which scopes to select."),
            (StepIntent.Submit, _) => Judgement.Impossible("No step is left that creates the token.", $"Select **{page.Submit}**."),
            (StepIntent.Copy, _) =>
                Judgement.Impossible("No step is left that copies the token, and GitLab shows it once.", "Copy the token."),
            (StepIntent.Paste, _) =>
                Judgement.Impossible("No step is left that hands the token over.", "Paste the token where it is asked for."),
            _ => null,
        };
}
