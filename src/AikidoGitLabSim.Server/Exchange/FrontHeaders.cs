using AikidoGitLabSim.GitLab.Editions;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The headers that whatever stands before GitLab's application adds to answers, as recorded from 16.11.6 to 19.1.1 and on
/// GitLab.com.</summary>
internal static class FrontHeaders
{
    private static readonly StringValues Year = "max-age=31536000";
    private static readonly StringValues TwoYears = "max-age=63072000";
    private static readonly StringValues NelOff = "{\"max_age\": 0}";

    private static readonly History<bool> Nel = new(
        new HistoryRow<bool>("15.11", false, "recorded at 16.11.6, 17.5.3 and 17.10.3"),
        new HistoryRow<bool>("17.11", true, "recorded at 17.11.7, first seen"));

    private static readonly History<bool> StrictTransportOnErrors = new(
        new HistoryRow<bool>("15.11", false, "recorded at 16.11.6: nginx adds it to successful answers only"),
        new HistoryRow<bool>("17.0", true, "recorded at 17.10.3, first seen"));

    /// <summary>What changed over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of("headers", "NEL", Nel,
            value => value ? NelOff.ToString() : null) with { Concerns = edition => edition.Offering != Offering.GitLabCom },
        NamedHistory.Of("headers", "Strict-Transport-Security on errors", StrictTransportOnErrors, value => value ? "yes" : null) with
        {
            Concerns = edition => edition.Offering != Offering.GitLabCom,
        },
    ];

    /// <summary>From how many bytes on an answer is compressed: nginx's default outside of GitLab.com, the edge's there (recorded: 203
    /// bytes, not 106).</summary>
    public static int CompressedFrom(Edition edition) => edition.Offering == Offering.GitLabCom ? 200 : 250;

    /// <summary>Whether answers say that they vary by encoding even when they are not compressed.</summary>
    public static bool VariesByEncoding(Edition edition) => edition.Offering == Offering.GitLabCom;

    public static void Set(HttpResponse response, Edition edition)
    {
        var headers = response.Headers;
        if (edition.Offering == Offering.GitLabCom)
        {
            headers["NEL"] = NelOff;
            headers.Server = "cloudflare";
            SetStrictTransport(response, Year);
            headers["Cf-Ray"] = headers["X-Request-Id"];
            headers["Cf-Cache-Status"] = "DYNAMIC";
            headers["Gitlab-Lb"] = "haproxy-main-01-lb-sim";
            headers["Gitlab-Sv"] = "api-sim";
            headers.ContentSecurityPolicy = "default-src 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return;
        }

        if (Nel.At(edition.Version))
            headers["NEL"] = NelOff;
        if (response.StatusCode < StatusCodes.Status400BadRequest || StrictTransportOnErrors.At(edition.Version))
            SetStrictTransport(response, TwoYears);
        headers.Server = "nginx";
        headers.Connection = "keep-alive";
    }

    // A browser obeys it over HTTPS only, and would then refuse plain HTTP on every port of localhost.
    private static void SetStrictTransport(HttpResponse response, StringValues age)
    {
        if (!response.HttpContext.Request.IsHttps)
            response.Headers.StrictTransportSecurity = age;
    }
}
