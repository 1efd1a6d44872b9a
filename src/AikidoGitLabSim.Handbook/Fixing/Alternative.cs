using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>What a step has to say, with the condition under which it says it.</summary>
/// <param name="Condition">The condition; empty where the step says the same to all.</param>
/// <param name="Text">The text of the step.</param>
internal sealed record Alternative(string Condition, string Text)
{
    private const string PaidOnly = "on GitLab.com Premium or Ultimate, or on self-managed GitLab";

    /// <summary>The step with its condition.</summary>
    public string Sentence => Condition.Length == 0 ? Text : $"{Condition}: {Text}";

    /// <summary>The alternatives of a step over the editions, one for each text and kind of token.</summary>
    public static IReadOnlyList<Alternative> Of(PlannedStep step, FixContext context)
    {
        var kinds = FixContext.KindsOf(step).ToArray();
        var rows = from token in kinds
                   from edition in context.Possible(token).Where(known => step.Applies.Includes(known.Edition))
                   select (Token: token, Edition: edition.Edition, Text: StepTexts.Of(step.Intent, edition.Of(token)));
        var all = Newest([.. rows]);
        if (step.Token is null && all.Select(row => row.Text).Distinct().Count() == 1 && all[0].Text is { } same)
            return [new Alternative("", same)];
        return
        [
            .. from token in kinds.Order().Reverse()
               from wanted in all.Where(row => row.Token == token && row.Text is not null).GroupBy(row => row.Text)
               let universe = all.Where(row => row.Token == token).Select(row => row.Edition).ToArray()
               select new Alternative(ConditionOf(token, EditionWords.Of([.. wanted.Select(row => row.Edition)], universe), step, context),
                   wanted.Key ?? ""),
        ];
    }

    // A label that changed its case only is found by both; the newest spelling serves for all.
    private static (TokenBranch Token, EditionName Edition,
        string? Text)[] Newest((TokenBranch Token, EditionName Edition, string? Text)[] rows) =>
    [
        .. from row in rows
           let spelled = rows.Where(other => string.Equals(other.Text, row.Text, StringComparison.OrdinalIgnoreCase))
               .MaxBy(other => other.Edition.Release).Text
           select (row.Token, row.Edition, spelled),
    ];

    /// <summary>The condition for a kind of token.</summary>
    public static string ConditionOf(TokenBranch token, string editions, PlannedStep step, FixContext context)
    {
        var limited = step.Intent == StepIntent.GoToTokens && token == TokenBranch.Group
            && context.Editions.Any(edition => edition.Group.WhyNot is not null);
        var where = editions.Length > 0 ? $" {editions}" : limited ? $" {PaidOnly}" : "";
        return $"For a **{(token == TokenBranch.Group ? "group" : "personal")} access token**{where}";
    }
}
