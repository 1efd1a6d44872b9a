namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Replaces one rule, so that a GitLab has one deliberate defect.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Judge">Maps the request and the rule's own refusal to the refusal that replaces it.</param>
public sealed record RuleOverride(string Rule, Func<DecisionContext, Refusal?, Refusal?> Judge)
{
    /// <summary>Replaces a rule by one that never refuses.</summary>
    public static RuleOverride Forgetting(string rule) => new(rule, (_, _) => null);

    /// <summary>Refuses where the rule does, in other words.</summary>
    public static RuleOverride Saying(string rule, Refusal other) => new(rule, (_, refusal) => refusal is null ? null : other);
}
