namespace AikidoGitLabSim.Server.Exchange;

/// <summary>A refused request, for a log. Without secrets.</summary>
/// <param name="Time">When it came in, in the world's time, UTC.</param>
/// <param name="World">The name of the world.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the world's root, without the query.</param>
/// <param name="Status">The HTTP status that was answered.</param>
/// <param name="Rule">The name of the rule that refused it; <c>rate-limit</c> or <c>handler</c> where the rules allowed it.</param>
/// <param name="TokenId">The id of the token; null: none that this GitLab knows was sent.</param>
/// <param name="TokenName">The name of the token.</param>
/// <param name="Username">As whom the request acted; null: anonymous.</param>
/// <param name="AuthFailReason">What GitLab's log calls <c>meta.auth_fail_reason</c>; null: it has no word for it.</param>
/// <param name="Change">The smallest change that would allow the request; null: the body of the answer says it.</param>
/// <param name="Why">The URL of the decision.</param>
public sealed record RefusedRequest(
    DateTimeOffset Time, string World, string RequestId, string Method, string Path, int Status, string Rule, long? TokenId,
    string? TokenName, string? Username, string? AuthFailReason, string? Change, string Why)
{
    internal static RefusedRequest Of(JournaledDecision entry, string why)
    {
        var (request, rule, refusal) = entry.Decision;
        return new RefusedRequest(
            request.Now, entry.World, entry.RequestId, entry.Method, RequestPath.Of(request), entry.Status, entry.RefusedBy ?? "",
            request.Token?.Id, request.Token?.Name, request.User?.Username, AuthFailReasons.Of(rule), refusal?.Cure, why);
    }
}
