using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Stubs.Journal;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Finds values of tokens among the parameters of a kept request.</summary>
internal static class TokenTraces
{
    /// <summary>Whether a parameter is, contains or looks like the value of a token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="value">The value of the parameter.</param>
    public static bool AreIn(DecisionContext request, object? value) => value switch
    {
        string text => SecretShapes.Clean(text) != text || RequestPath.IsToken(text, request),
        IDictionary<string, object?> map => map.Values.Any(item => AreIn(request, item)),
        IEnumerable<object?> list => list.Any(item => AreIn(request, item)),
        _ => false,
    };
}
