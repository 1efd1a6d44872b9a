using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Findings;

/// <summary>The findings for responses that say nothing about the token.</summary>
internal static class Inconclusive
{
    public static Finding Of(ReadAnswer answer, string question) => answer.Kind switch
    {
        AnswerKind.NoAnswer => Finding.Unknown(
            Code(answer.Exchange.Failure), $"{question} is not known: there was no response ({Words(answer.Exchange.Failure)}).",
            "Run this again when GitLab is available."),
        AnswerKind.RateLimited => RateLimited(answer, question),
        AnswerKind.Redirect => Redirect(answer, question),
        AnswerKind.Foreign => Foreign(answer, question),
        AnswerKind.ServerError => Finding.Unknown(
            Codes.Server, $"{question} is not known: GitLab failed with {answer.Exchange.Status}.",
            "Run this again later, or give GitLab's administrator the request id."),
        AnswerKind.Page or AnswerKind.Unreadable or AnswerKind.Ok => Unreadable(answer, question),
        AnswerKind.InsufficientGranularScope => Finding.Unknown(
            Codes.GranularOpaque, $"{question} is not known: GitLab responded “{answer.Said}”",
            "Make a classic token, or ask for the enforcement of fine-grained tokens to be turned off."),
        _ => Finding.Unknown(
            Codes.Forbidden, $"{question} is not known: GitLab responded {answer.Exchange.Status}, “{answer.Said}”.",
            "Run this again. If it happens again, give GitLab's administrator the request id."),
    };

    public static string Words(TransportFailure? failure) => failure?.Kind switch
    {
        FailureKind.Dns => "the host's name does not resolve",
        FailureKind.Connect => "the connection was refused",
        FailureKind.ConnectTimeout => "the connection timed out",
        FailureKind.ReadTimeout => "the response timed out",
        FailureKind.Proxy => "a proxy refused",
        FailureKind.Broken => "the connection broke off",
        FailureKind.NotHttp => "the response was not HTTP",
        _ => "the TLS handshake failed",
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

    private static Finding Redirect(ReadAnswer answer, string question) => MovedTo(answer) is { } number
        ? Finding.Unknown(
            Codes.Redirect, $"{question} is not known: the project has moved, and the token does not follow redirects.",
            $"Use its number, which does not change: --project {number}.")
        : Finding.Unknown(
            Codes.Redirect, $"{question} is not known: GitLab redirected the request, and the token does not follow redirects.",
            "Use GitLab's own address.");

    // lib/api/helpers.rb, find_project!: a project that was renamed is answered with its number's address.
    private static string? MovedTo(ReadAnswer answer)
    {
        var tail = answer.Exchange.Header("Location")?.Split('?')[0].Split("/api/v4/projects/").ElementAtOrDefault(1);
        return answer.Exchange.Probe is Probes.Project && tail is { Length: > 0 and < 20 } && tail.All(char.IsAsciiDigit) ? tail : null;
    }

    private static Finding Unreadable(ReadAnswer answer, string question) => answer.Kind == AnswerKind.Ok
        ? Finding.Unknown(
            Codes.Unreadable, $"{question} is not known: the response lacks values that GitLab always has.",
            "Check that this is a GitLab and not another product.")
        : Finding.Unknown(
            Codes.Unreadable, $"{question} is not known: the response ({answer.Exchange.Status}) is not a response of GitLab's API.",
            "Run this again. If it happens again, a proxy cuts or changes responses: run this from a machine near GitLab, or configure the "
                + "proxy to leave /api/v4 unchanged.");

    public static Finding RateLimited(ReadAnswer answer, string question) =>
        Finding.Unknown(
            Codes.Rate,
            $"{question} is not known: too many requests (429). Nothing is known about the token.",
            $"Wait {Wait(answer.Exchange.Header("Retry-After"))}, then run this again.");

    private static string Wait(string? retryAfter) => retryAfter switch
    {
        null or "" => "a few minutes",
        _ when retryAfter.All(char.IsAsciiDigit) => $"{retryAfter} seconds",
        _ => $"until {JsonReading.Quotable(retryAfter)}",
    };

    /// <summary>What to do about a ban, in the same words wherever it is met, so that it is said once.</summary>
    public const string BanCure =
        "Wait an hour before you try again: this address may be banned after failed sign-ins. An administrator can allow it in GitLab's "
            + "Rack::Attack settings.";

    /// <remarks>Rack::Attack answers a banned address with a bare 403 in plain text, before GitLab marks the answer.</remarks>
    public static bool LooksBanned(ReadAnswer answer) =>
        answer is { Kind: AnswerKind.Foreign, Exchange.Status: 403 } && !AnswerReader.IsHtml(answer.Exchange)
            && !AnswerReader.IsJson(answer.Exchange);

    private static Finding Foreign(ReadAnswer answer, string question)
    {
        var banned = LooksBanned(answer);
        return Finding.Unknown(
            Codes.Edge,
            $"{question} is not known: a proxy or firewall responded ({answer.Exchange.Status}), not GitLab.",
            answer switch
            {
                _ when banned => BanCure,
                { Exchange.Status: 502 or 503 or 504 } => "Run this again in some minutes: GitLab is down or in maintenance.",
                _ => "Configure the firewall or proxy to allow requests with a token to /api/v4.",
            });
    }
}
