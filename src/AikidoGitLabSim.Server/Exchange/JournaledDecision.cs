using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>A decision and what became of the request.</summary>
/// <param name="World">The name of the world.</param>
/// <param name="RequestId">The request's id, as in <c>X-Request-Id</c>.</param>
/// <param name="Method">The method of the request.</param>
/// <param name="Decision">What the rules concluded.</param>
/// <param name="Status">The HTTP status that was answered: a request that the rules allow may still be refused by the handler.</param>
internal sealed record JournaledDecision(string World, string RequestId, string Method, Decision Decision, int Status)
{
    /// <summary>The length of the request's body in bytes. Its parameters are part of the decision.</summary>
    public long Bytes { get; init; }

    /// <summary>Whether the request was refused, by a rule or by the handler.</summary>
    public bool IsRefused => !Decision.Allowed || Status >= StatusCodes.Status400BadRequest;

    /// <summary>What refused it: the rule's name, or what stands behind the rules; null: nothing.</summary>
    public string? RefusedBy => Decision.RefusedBy?.Name ?? Status switch
    {
        StatusCodes.Status429TooManyRequests => "rate-limit",
        >= StatusCodes.Status400BadRequest => "handler",
        _ => null,
    };
}
