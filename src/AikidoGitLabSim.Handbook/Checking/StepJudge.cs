using System.Collections.Frozen;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges steps by the labels, scopes and rules of an edition.</summary>
internal static class StepJudge
{
    private const string OnlyOutside = "Only the other product shows this; GitLab has no part in it.";

    // The steps that can be carried out only where the page of access tokens offers a form.
    private static readonly FrozenDictionary<StepIntent, Func<Situation, Judgement?>> WithForm =
        new Dictionary<StepIntent, Func<Situation, Judgement?>>
        {
            [StepIntent.OpenForm] = OfOpening,
            [StepIntent.ChooseKind] = OfOpening,
            [StepIntent.FillField] = FieldJudge.Of,
            [StepIntent.ClearDate] = FieldJudge.Of,
            [StepIntent.SelectScopes] = ScopeJudge.Of,
            [StepIntent.Submit] = OfSubmit,
            [StepIntent.Copy] = OfCopy,
            [StepIntent.Done] = OfDone,
            [StepIntent.Paste] = OfPaste,
            [StepIntent.OtherDeed] = OfOtherDeed,
        }.ToFrozenDictionary();

    /// <summary>Judges a step; null where the tables cannot decide.</summary>
    public static Judgement? Of(Situation at) => at switch
    {
        { Step.Intent: StepIntent.Unknown } => OfUnknown(at),
        { Step.Intent: StepIntent.GoToTokens } => PathJudge.Of(at),
        { Page.WhyNot: { } why } =>
            Judgement.Impossible(why, "Use a personal access token. On GitLab.com, group access tokens need Premium or Ultimate."),
        _ => WithForm.GetValueOrDefault(at.Step.Intent)?.Invoke(at),
    };

    private static Judgement? OfUnknown(Situation at)
    {
        if (at.Meaning is not { Action: "click" or "open", Target: not [] }
            || at.Progress is not { AtTokens: true, Outside: false, Created: false })
            return null;
        string[] labels = [.. at.Page.OpenForm, at.Page.Submit, .. at.Page.Fields, .. at.Page.Cancel is { } cancel ? [cancel]
            : Array.Empty<string>()];
        if (labels.Any(label => Same(label, at.Label)))
            return Judgement.Holds($"The page has {at.Label}.");
        var near = NearestWord.Of(at.Label, labels);
        return Judgement.Differs(
            near is null ? $"The page has no {Quote(at.Label)}."
                : $"The page has no {Quote(at.Label)}; the nearest label is {Quote(near)}.",
            near is null ? null : $"Select **{near}**.");
    }

    private static Judgement OfOpening(Situation at)
    {
        var (page, opened) = (at.Page, at.Progress.Opened);
        if (page.OpenForm is [])
            return Judgement
                .Impossible("The form is always open; the page has no button that opens it.",
                "Leave this step out: the form is already open.");
        var way = $"Select {string.Join(", then ", page.OpenForm.Select(label => $"**{label}**"))}.";
        var place = page.OpenForm.ToList().FindIndex(label => Same(label, at.Label));
        if (at.Step.Intent == StepIntent.ChooseKind && page.OpenForm.Count == 1)
            return Judgement
                .Impossible($"The page has no menu of kinds; {Quote(page.OpenForm[0])} opens the form.", "Leave this step out.");
        if (place < 0)
            return Judgement
                .Differs($"The page has no {Quote(at.Label)}; the form opens with {Quote(string.Join(" > ", page.OpenForm))}.", way);
        if (place < opened)
            return Judgement
                .Impossible($"The form is already open, and {Quote(at.Label)} is no longer there.", "Delete the repeated step.");
        return place == 0 && page.OpenForm.Count > 1
            ? Judgement.Holds($"{Quote(at.Label)} opens a menu; {Quote(page.OpenForm[1])} has to be selected next.", way)
            : Judgement.Holds(Seen(at.Label, page.OpenForm[place]), Spelling(at.Label, page.OpenForm[place]));
    }

    private static Judgement OfSubmit(Situation at)
    {
        var write = $"Select **{at.Page.Submit}**.";
        if (at.Progress.Created)
            return Judgement.Impossible("The token is already created, and the form is closed.", "Delete the repeated step.");
        if (at.Label.Length > 0 && !Same(at.Label, at.Page.Submit))
            return Judgement
                .Differs($"The page has no {Quote(at.Label)}; the button that creates the token is {Quote(at.Page.Submit)}.", write);
        return at.Progress.CopiedTooEarly
            ? Judgement.Differs("This step comes too late: the token was to be copied before it existed.",
                "Move this step before the one that copies the token.")
            : Judgement.Holds(Seen(at.Label, at.Page.Submit), Spelling(at.Label, at.Page.Submit));
    }

    private static Judgement OfCopy(Situation at)
    {
        if (at.Progress.IsBeforeToken)
            return Judgement
                .Impossible("The token does not exist yet: the step that creates it comes later.",
                "Move this step behind the one that creates the token.");
        return Judgement.Holds(at.Page.Done is { } done
            ? $"The token is shown once, with {Quote(at.Page.Copy)} and then {Quote(done)}."
            : $"The token is shown once, in the field {Quote(at.Page.CreatedLabel)}, with {Quote(at.Page.Copy)}.");
    }

    private static Judgement OfDone(Situation at) => at.Page.Done is null
        ? Judgement.Impossible($"The page has no {Quote(at.Label)}.", "Leave this step out.")
        : Judgement.Holds($"{Quote(at.Label)} is there after the token was copied.");

    private static Judgement OfOtherDeed(Situation at) => Judgement.Impossible(
        $"GitLab shows the new token once, with the button {at.Page.Copy}; it offers nothing else for it.", "Copy the token.");

    private static Judgement OfPaste(Situation at) => at.Progress.IsBeforeToken
        ? Judgement.Impossible("There is no token to paste: the step that creates it comes later.",
            "Move this step behind the one that creates the token.")
        : Judgement.Unknown(OnlyOutside);

    // A label that differs in case only is found, and written as GitLab does.
    private static string Seen(string said, string label) => Spelling(said, label) is null
        ? $"{Quote(label)} is there."
        : $"{Quote(label)} is there; the page writes {Quote(said)}.";

    private static string? Spelling(string said, string label) =>
        said.Equals(label, StringComparison.OrdinalIgnoreCase) && said != label ? $"Write **{label}**." : null;

    private static bool Same(string one, string two) => ReaderWords.Label(one) == ReaderWords.Label(two);

    private static string Quote(string label) => $"\"{label}\"";
}
