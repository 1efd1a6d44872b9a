using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>A page, or what a form on one does: its policy, and what it does for an allowed request.</summary>
/// <param name="Policy">What has to hold.</param>
/// <param name="Handle">What it does.</param>
internal sealed record WebRoute(RoutePolicy Policy, Func<WebContext, WebAnswer> Handle)
{
    private readonly WebTemplate _template = new(Policy.Template);

    /// <summary>Says what is wrong on the form it came from; null: a refusal is a page of its own.</summary>
    public Func<WebContext, Refusal, WebAnswer>? Refused { get; init; }

    /// <summary>The form with what is wrong.</summary>
    /// <exception cref="InvalidOperationException">The route has no form, but a rule that refuses its fields.</exception>
    public WebAnswer RefusedForm(WebContext context, Refusal refusal) =>
        Refused is { } show
            ? show(context, refusal)
            : throw new InvalidOperationException($"{Policy}: a rule refuses fields of a form that the route does not show");

    /// <summary>The parameters in a path that fits; null: it does not.</summary>
    public Dictionary<string, string>? Match(string method, string path) => Policy.Method == method ? _template.Match(path) : null;
}
