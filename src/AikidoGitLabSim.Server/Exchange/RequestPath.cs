using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Stubs.Journal;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The path of a request for people and logs: a token that was written into it is struck out.</summary>
internal static class RequestPath
{
    private const string Mark = "[struck out]";
    private const int ShortestToken = 8;

    /// <summary>The path below the world's root.</summary>
    public static string Of(DecisionContext request)
    {
        var path = SecretShapes.Clean(request.Path);
        var segments = path.Split('/');
        return segments.Any(segment => IsToken(segment, request))
            ? string.Join('/', segments.Select(segment => IsToken(segment, request) ? Mark : segment))
            : path;
    }

    /// <summary>Whether a part of a path, or another text of a request, is the value of a token.</summary>
    /// <param name="segment">The text.</param>
    /// <param name="request">The request.</param>
    public static bool IsToken(string segment, DecisionContext request)
    {
        if (segment.Length < ShortestToken)
            return false;
        var digest = TokenDigest.Of(Uri.UnescapeDataString(segment));
        return request.World.FindToken(digest) is not null
            || request.Credentials.Personal is { } personal && personal.Digest.Equals(digest)
            || request.Credentials.Bearer is { } bearer && bearer.Digest.Equals(digest);
    }
}
