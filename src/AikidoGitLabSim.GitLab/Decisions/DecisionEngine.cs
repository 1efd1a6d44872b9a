using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Judges requests: the rules that all routes share, then the route's own, in order, until one refuses.</summary>
/// <remarks>
/// GitLab's order: authentication, scope, the route's guard, parameters, resource, permission
/// (<c>lib/api/api_guard.rb</c>, <c>lib/api/helpers.rb</c>; Grape runs <c>before</c> blocks ahead of validation).
/// </remarks>
public static class DecisionEngine
{
    /// <summary>The rules that come before a route's own in the REST API, in order.</summary>
    public static ImmutableArray<Rule> CommonRules { get; } = [.. AuthenticationRules.All, .. GuardRules.All, ParameterRules.Valid];

    /// <summary>Judges a request. What an earlier decision has found is not used.</summary>
    public static Decision Decide(DecisionContext request)
    {
        request = Unjudged(request);
        foreach (var rule in request.Policy.CommonRules)
        {
            if (Apply(rule, ref request) is { } refusal)
                return new Decision(request, rule, refusal);
        }

        foreach (var rule in request.Policy.Rules)
        {
            if (Apply(rule, ref request) is { } refusal)
                return new Decision(request, rule, refusal);
        }

        return new Decision(request, null, null);
    }

    /// <summary>Says what became of each rule. A world is a value, so this may be asked long after the request was answered.</summary>
    public static ImmutableArray<TraceStep> Explain(DecisionContext request)
    {
        request = Unjudged(request);
        var steps = ImmutableArray.CreateBuilder<TraceStep>();
        var refused = false;
        foreach (var rule in request.Policy.CommonRules.Concat(request.Policy.Rules))
        {
            var outcome = !rule.Holds.Holds(request.World.Edition.Version) ? TraceOutcome.NotInThisVersion
                : refused ? TraceOutcome.NotReached
                : rule.IsOptional && Judge(rule, request).Refusal is not null ? TraceOutcome.WentOnAnonymous
                : Apply(rule, ref request) is null ? TraceOutcome.Passed
                : TraceOutcome.Refused;
            if (outcome == TraceOutcome.WentOnAnonymous)
                Apply(rule, ref request);
            refused |= outcome == TraceOutcome.Refused;
            steps.Add(new TraceStep(rule, outcome));
        }

        return steps.ToImmutable();
    }

    private static DecisionContext Unjudged(DecisionContext request) =>
        ReferenceEquals(request.Findings, Findings.None) ? request : request with { Findings = Findings.None };

    /// <returns>Why the request is refused; null: the next rule judges <paramref name="request"/>, which has this rule's
    /// findings.</returns>
    private static Refusal? Apply(Rule rule, ref DecisionContext request)
    {
        var ruling = Judge(rule, request);
        if (ruling.Refusal is not null && !rule.IsOptional)
            return ruling.Refusal;
        if ((ruling.Refusal is null ? ruling.Findings : request.Findings.AsAnonymous()) is { } findings)
            request = request with { Findings = findings };
        return null;
    }

    private static Ruling Judge(Rule rule, DecisionContext request)
    {
        if (!rule.Holds.Holds(request.World.Edition.Version))
            return default;
        var ruling = rule.Judge(request);
        return request.Override is { } ruleOverride && ruleOverride.Rule == rule.Name
            ? ruling with { Refusal = ruleOverride.Judge(request, ruling.Refusal) }
            : ruling;
    }
}
