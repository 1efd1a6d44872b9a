using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Stubs.Journal;

namespace AikidoGitLabSim.Server.Api;

/// <summary>
/// The outcome of a request that reads. A world is a value, and rules depend on the day but not on the time of day: an equal request has
/// the same outcome while the world is the same one, until midnight UTC.
/// </summary>
/// <param name="World">The world.</param>
/// <param name="Day">The world's day, UTC: on the next one, tokens expire.</param>
/// <param name="Decision">What the rules concluded.</param>
/// <param name="Answer">The answer: a lasting one (<see cref="Answer.IsLasting"/>).</param>
internal sealed record KnownOutcome(World World, DateOnly Day, Decision Decision, Answer Answer)
{
    private const int LongestBody = 128 << 10;

    /// <summary>The outcome of the request that this one equals.</summary>
    /// <returns>Null: it is not known, or the use of the token has to be noted first, which changes the world.</returns>
    public static KnownOutcome? Of(IncomingRequest incoming) =>
        incoming.Http.Features.Get<RepeatedRequest>()?.Outcome is KnownOutcome known
        && ReferenceEquals(known.World, incoming.World) && known.Day == DayOf(incoming)
        && !TokenUse.IsDue(known.Decision.Context, incoming.Ip, incoming.Now)
            ? known
            : null;

    /// <summary>Keeps the outcome of a request that is repeated, if it is a lasting one.</summary>
    /// <param name="incoming">The request. It has no body.</param>
    /// <param name="decision">What the rules concluded.</param>
    /// <param name="answer">The answer.</param>
    public static void Keep(IncomingRequest incoming, Decision decision, Answer answer)
    {
        if (!answer.IsLasting || answer.Body.Length > LongestBody || incoming.Http.Request.ContentType is not null
            || incoming.Http.Features.Get<RepeatedRequest>() is not { } repeated)
            return;
        var kept = answer.Stage == Stage.Completed ? answer with { ETag = ResponseSender.ETagOf(answer.Body.Span) } : answer;
        repeated.Outcome = new KnownOutcome(incoming.World, DayOf(incoming), decision, kept);
    }

    /// <summary>The decision, for an equal request at another time.</summary>
    /// <param name="now">The world's time, UTC.</param>
    public Decision DecisionAt(DateTimeOffset now) => Decision with { Context = Decision.Context with { Now = now } };

    private static DateOnly DayOf(IncomingRequest incoming) => DateOnly.FromDateTime(incoming.Now.UtcDateTime);
}
