using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>What a step has to say on one page of access tokens.</summary>
internal static class StepTexts
{
    /// <summary>The text of the step, without a condition; null where the step is not needed there.</summary>
    public static string? Of(StepIntent intent, TokenPageFacts page) => intent switch
    {
        StepIntent.GoToTokens => $"Go to your {(page.MenuHeading is null ? "group page" : "avatar")} > {string.Join(" > ", page.Menu)}",
        StepIntent.OpenForm => page.OpenForm is [] ? null
            : $"Click on {string.Join(", then click on ", page.OpenForm.Select(label => $"**{label}**"))}",
        StepIntent.ChooseKind => page.OpenForm is [_, var kind] ? $"Click on **{kind}**" : null,
        StepIntent.Submit => $"Click on **{page.Submit}**",
        StepIntent.ClearDate => "set the expiration date to at most 365 days from today",
        StepIntent.Done => page.Done is { } done ? $"Click on **{done}**" : null,
        StepIntent.OtherDeed => "Copy the token",
        _ => null,
    };
}
