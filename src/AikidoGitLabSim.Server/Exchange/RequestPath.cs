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

    private static bool IsToken(string segment, DecisionContext request)
    {
        if (segment.Length < ShortestToken)
            return false;
        var digest = TokenDigest.Of(Uri.UnescapeDataString(segment));
        return request.World.FindToken(digest) is not null
            || request.Credentials.Personal is { } personal && personal.Digest.Equals(digest)
            || request.Credentials.Bearer is { } bearer && bearer.Digest.Equals(digest);
    }
}
