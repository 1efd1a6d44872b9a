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

    /// <summary>Judges a request.</summary>
    public static Decision Decide(Case request)
    {
        foreach (var rule in request.Law.CommonRules)
        {
            if (Judge(rule, request) is { } refusal)
                return new Decision(request, rule, refusal);
        }

        foreach (var rule in request.Law.Rules)
        {
            if (Judge(rule, request) is { } refusal)
                return new Decision(request, rule, refusal);
        }

        return new Decision(request, null, null);
    }

    /// <summary>Says what became of each rule. A world is a value, so this may be asked long after the request was answered.</summary>
    public static ImmutableArray<TraceStep> Explain(Case request)
    {
        var steps = ImmutableArray.CreateBuilder<TraceStep>();
        var refused = false;
        foreach (var rule in request.Law.CommonRules.Concat(request.Law.Rules))
        {
            var outcome = !rule.Holds.Holds(request.World.Edition.Version) ? TraceOutcome.NotInThisVersion
                : refused ? TraceOutcome.NotReached
                : Judge(rule, request) is null ? TraceOutcome.Passed
                : TraceOutcome.Refused;
            refused |= outcome == TraceOutcome.Refused;
            steps.Add(new TraceStep(rule, outcome));
        }

        return steps.ToImmutable();
    }

    private static Refusal? Judge(Rule rule, Case request) =>
        !rule.Holds.Holds(request.World.Edition.Version) ? null
        : request.Swap is { } swap && swap.Rule == rule.Name ? swap.Judge(request, rule.Judge(request))
        : rule.Judge(request);
}
