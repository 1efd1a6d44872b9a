using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Notes that a living token was used; REST and git count alike.</summary>
internal static class TokenUse
{
    /// <summary>The request with the use noted, when one is due.</summary>
    /// <remarks>A dead token's use is not noted. The handler already sees the use it is itself part of (recorded at 19.1.1).</remarks>
    public static DecisionContext Note(IncomingRequest incoming, DecisionContext request)
    {
        if (request.Token is not { } token || !IsDue(request, incoming.Ip, request.Now))
            return request;

        if (Apply(incoming, new UseToken(token.Id, incoming.Ip, request.Now)) is not { } outcome)
            return request;
        return request with
        {
            World = outcome.World,
            Findings = request.Findings with
            {
                Token = outcome.Value ?? token,
                TargetToken = request.Findings.TargetToken is { } target && target.Id == token.Id
                    ? outcome.Value
                    : request.Findings.TargetToken,
            },
        };
    }

    /// <summary>Whether the use of the token has to be noted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ip">Where it comes from.</param>
    /// <param name="now">The world's time, UTC.</param>
    public static bool IsDue(DecisionContext request, string ip, DateTimeOffset now) =>
        request.Token is { } token && token.IsActive(now) && UseToken.IsDue(request.World, token, ip, now);

    // Reads go on while the log is unavailable or slow: the use of the token is then not recorded.
    private static Outcome<AccessToken>? Apply(IncomingRequest incoming, UseToken use)
    {
        if (incoming.Slot.IsSlow)
            return null;
        try
        {
            return incoming.Slot.Apply(use);
        }
        catch (WorldLogException)
        {
            return null;
        }
    }
}
