using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>The path and query of a request as the client sent them, without secrets.</summary>
public static class RedactedTarget
{
    /// <summary>Removes what is under the name of a secret, the same values anywhere else, what looks like a secret, and what is
    /// one.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="isSecret">Whether a word is a known secret; null: no secrets are known.</param>
    public static string Of(HttpContext http, Func<string, bool>? isSecret = null)
    {
        var request = http.Request;
        var sent = http.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } target && target[0] == '/'
            ? target
            : $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        var redactor = new JournalRedactor(isSecret);
        redactor.Learn(request.Headers, sent, body: null);
        return redactor.Url(sent);
    }
}
