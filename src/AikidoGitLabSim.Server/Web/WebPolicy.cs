using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>
/// Makes the policies of pages. Templates are paths below the world's root; <c>{*path}</c> is a full path of any length.
/// No scope and no token opens a page: a session does.
/// </summary>
internal static class WebPolicy
{
    /// <summary>A page for users who are signed in.</summary>
    public static RoutePolicy SignedIn(string method, string template, params ImmutableArray<Rule> rules) =>
        Policy(method, template, Authentication.Required, WebSessionRules.Closed, rules);

    /// <summary>A page for everybody, which shows more to users who are signed in.</summary>
    public static RoutePolicy Open(string method, string template, params ImmutableArray<Rule> rules) =>
        Policy(method, template, Authentication.Optional, WebSessionRules.Open, rules);

    /// <summary>A page that has only rules of its own, such as the sign-in page.</summary>
    public static RoutePolicy Bare(string method, string template, params ImmutableArray<Rule> rules) =>
        Policy(method, template, Authentication.Optional, rules, []);

    private static RoutePolicy Policy(string method, string template, Authentication authentication, ImmutableArray<Rule> common,
        ImmutableArray<Rule> rules) => new()
        {
            Method = method,
            Template = template,
            Authentication = authentication,
            CommonRules = common,
            Rules = rules,
        };
}
