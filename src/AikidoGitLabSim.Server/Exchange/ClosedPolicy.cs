using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Makes the policies of what refuses every request: no route has the path, or the address is banned.</summary>
internal static class ClosedPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="template">The paths that it is for.</param>
    /// <param name="rule">The name of its one rule.</param>
    /// <param name="source">Where GitLab has the rule.</param>
    /// <param name="refusal">How the rule refuses.</param>
    public static RoutePolicy Of(string template, string rule, string source, Refusal refusal) => new()
    {
        Method = "ANY",
        Template = template,
        Authentication = Authentication.Optional,
        CommonRules = [],
        Rules = [new Rule(rule, source, _ => refusal)],
    };
}
