using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Findings;

/// <summary>The findings for responses that say nothing about the token.</summary>
internal static class Inconclusive
{
    public static Finding Of(Answer answer, string question) => answer.Kind switch
    {
        AnswerKind.NoAnswer => Finding.Unknown(
            Code(answer.Exchange.Failure), $"{question} cannot be told: no answer came ({Words(answer.Exchange.Failure)}).", "Run this again when the GitLab answers."),
        AnswerKind.RateLimited => RateLimited(answer, question),
        AnswerKind.Redirect when MovedTo(answer) is { } number => Finding.Unknown(
            Codes.Redirect, $"{question} cannot be told: the project has moved, and the token follows nowhere.", $"Name it by its number, which stays: --project {number}."),
        AnswerKind.Redirect => Finding.Unknown(
            Codes.Redirect, $"{question} cannot be told: GitLab sent the request elsewhere, and the token does not follow.", "Give the address that GitLab really has."),
        AnswerKind.Foreign => Foreign(answer, question),
        AnswerKind.ServerError => Finding.Unknown(
            Codes.Server, $"{question} cannot be told: GitLab failed with {answer.Exchange.Status}.", "Run this again later; give its administrator the request id."),
        AnswerKind.Page or AnswerKind.Unreadable => Finding.Unknown(
            Codes.Unreadable, $"{question} cannot be told: the answer ({answer.Exchange.Status}) is not what GitLab's API says.", "Run this again. If it stays, a proxy on the way cuts or changes answers: run this from beside GitLab, or have the proxy let /api/v4 through as it is."),
        AnswerKind.Ok => Finding.Unknown(
            Codes.Unreadable, $"{question} cannot be told: the answer lacks what GitLab puts into it.", "Check that this is a GitLab and not something that imitates one."),
        AnswerKind.InsufficientGranularScope => Finding.Unknown(
            Codes.GranularOpaque, $"{question} cannot be told: GitLab says “{answer.Said}”", "Make a token of the classic sort, or have fine-grained tokens not enforced there."),
        _ => Finding.Unknown(
            Codes.Forbidden, $"{question} cannot be told: GitLab answered {answer.Exchange.Status}, “{answer.Said}”.", "Run this again; if it stays, give GitLab's administrator the request id."),
    };

    public static string Words(TransportFailure? failure) => failure?.Kind switch
    {
        FailureKind.Dns => "the host's name does not resolve",
        FailureKind.Connect => "the connection was refused",
        FailureKind.ConnectTimeout => "no connection stood in time",
        FailureKind.ReadTimeout => "the answer did not come in time",
        FailureKind.Proxy => "a proxy on the way refused",
        FailureKind.Broken => "the connection broke off",
        FailureKind.NotHttp => "what came was no HTTP",
        _ => "no secured connection came about",
    };

    private static string Code(TransportFailure? failure) => failure?.Kind switch
    {
        FailureKind.ConnectTimeout or FailureKind.ReadTimeout => Codes.Timeout,
        FailureKind.Dns => Codes.Dns,
        FailureKind.TlsExpired => Codes.TlsExpired,
        FailureKind.TlsName => Codes.TlsName,
        FailureKind.TlsUnknownAuthority or FailureKind.TlsIncompleteChain => Codes.TlsCa,
        FailureKind.TlsClientCertificate => Codes.TlsClient,
        FailureKind.TlsHandshake => Codes.TlsHandshake,
        _ => Codes.Connect,
    };

    // lib/api/helpers.rb, find_project!: a project that was renamed is answered with its number's address.
    private static string? MovedTo(Answer answer)
    {
        var tail = answer.Exchange.Header("Location")?.Split('?')[0].Split("/api/v4/projects/").ElementAtOrDefault(1);
        return answer.Exchange.Probe is Probes.Project && tail is { Length: > 0 and < 20 } && tail.All(char.IsAsciiDigit) ? tail : null;
    }

    public static Finding RateLimited(Answer answer, string question) =>
        Finding.Unknown(
            Codes.Rate,
            $"{question} cannot be told: too many requests of late (429). This says nothing about the token.",
            $"Wait {Wait(answer.Exchange.Header("Retry-After"))}, then run this again.");

    private static string Wait(string? retryAfter) => retryAfter switch
    {
        null or "" => "a few minutes",
        _ when retryAfter.All(char.IsAsciiDigit) => $"{retryAfter} seconds",
        _ => $"until {JsonReading.Quotable(retryAfter)}",
    };

    /// <summary>What to do about a ban, in the same words wherever it is met, so that it is said once.</summary>
    public const string BanCure =
        "Wait an hour, and do not try again before: this address may be banned after failed sign-ins. An administrator can allow it in GitLab's Rack::Attack settings.";

    /// <remarks>Rack::Attack answers a banned address with a bare 403 in plain text, before GitLab marks the answer.</remarks>
    public static bool LooksBanned(Answer answer) =>
        answer is { Kind: AnswerKind.Foreign, Exchange.Status: 403 } && !AnswerReader.IsHtml(answer.Exchange) && !AnswerReader.IsJson(answer.Exchange);

    private static Finding Foreign(Answer answer, string question)
    {
        var banned = LooksBanned(answer);
        return Finding.Unknown(
            Codes.Edge,
            $"{question} cannot be told: something in front of GitLab answered ({answer.Exchange.Status}), not GitLab.",
            answer switch
            {
                _ when banned => BanCure,
                { Exchange.Status: 502 or 503 or 504 } => "Run this again in some minutes: GitLab is down or in maintenance.",
                _ => "Have the firewall or proxy in front let requests with a token through to /api/v4.",
            });
    }
}
