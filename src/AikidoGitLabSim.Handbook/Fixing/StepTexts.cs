using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>What a step has to say on one page of access tokens.</summary>
internal static class StepTexts
{
    /// <summary>The text of the step, without a condition; null where the step is not needed there.</summary>
    public static string? Of(StepIntent intent, TokenPageFacts page) => intent switch
    {
        StepIntent.GoToTokens => $"Go to your {StartOf(page)} > {string.Join(" > ", page.Menu)}",
        StepIntent.OpenForm when page.OpenForm is not [] => $"Click on {string.Join(", then click on ", page.OpenForm.Select(Bold))}",
        StepIntent.ChooseKind when page.OpenForm is [_, var kind] => $"Click on {Bold(kind)}",
        StepIntent.Submit => $"Click on {Bold(page.Submit)}",
        StepIntent.ClearDate => "set the expiration date to at most 365 days from today",
        StepIntent.Done when page.Done is { } done => $"Click on {Bold(done)}",
        StepIntent.OtherDeed => "Copy the token",
        _ => null,
    };

    private static string StartOf(TokenPageFacts page) => page.MenuHeading is null ? "group page" : "avatar";

    private static string Bold(string label) => $"**{label}**";
}
