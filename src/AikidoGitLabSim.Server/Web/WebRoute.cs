using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>A page, or what a form on one does: its law, and its work when the law allows it.</summary>
/// <param name="Law">The law.</param>
/// <param name="Handle">The work.</param>
internal sealed record WebRoute(RouteLaw Law, Func<WebCall, WebAnswer> Handle)
{
    /// <summary>Says what is wrong on the form it came from; null: a refusal is a page of its own.</summary>
    public Func<WebCall, Refusal, WebAnswer>? Refused { get; init; }

    private readonly WebTemplate _template = new(Law.Template);

    /// <summary>The parameters in a path that fits; null: it does not.</summary>
    public Dictionary<string, string>? Match(string method, string path) => Law.Method == method ? _template.Match(path) : null;
}
