using System.Net;
using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Who may make control calls: this machine, or the holder of the control token; never a page of another site in a
/// browser.</summary>
/// <param name="controlToken">The token that calls have to carry; null: none.</param>
/// <param name="bound">The address that the server listens on; null: none, calls stay in the process.</param>
internal sealed class ControlAccess(string? controlToken, IPAddress? bound)
{
    private const string Scheme = "Bearer ";
    private const string BrowserScheme = "Basic ";

    // A browser cannot send a bearer by itself: it asks for a name, which does not matter, and a password, which is the token.
    private static readonly string[] Challenge = ["Bearer realm=\"control\"", "Basic realm=\"control\""];

    private readonly OwnNames _names = new(bound);

    /// <summary>Why a call is refused, or null.</summary>
    public IResult? Refusal(HttpContext context)
    {
        if (OwnNames.IsFromAnotherSite(context.Request))
        {
            return ControlJson.Error(
                StatusCodes.Status403Forbidden, "a page of another site made this call",
                "make control calls from a program, or from a page of this host");
        }

        if (controlToken is null && !_names.Has(context.Request.Host.Host))
        {
            return ControlJson.Error(
                StatusCodes.Status403Forbidden,
                $"control calls to the name '{context.Request.Host.Host}' are not answered: a page elsewhere may have pointed it here",
                "call 127.0.0.1 or localhost, or start the simulator with --control-token and send it");
        }

        if (controlToken is not null && !HoldsToken(context.Request, controlToken))
        {
            context.Response.Headers.WWWAuthenticate = Challenge;
            return ControlJson.Error(
                StatusCodes.Status401Unauthorized,
                "the control token is missing or wrong",
                "send Authorization: Bearer with the token that was given as --control-token");
        }

        return controlToken is null && !OwnNames.IsLocal(context.Connection.RemoteIpAddress)
            ? ControlJson.Error(
                StatusCodes.Status403Forbidden, "control calls are answered on this machine only",
                "start the simulator with --control-token to allow others")
            : null;
    }

    // Digests are compared, so that neither content nor length shows in the time.
    private static bool HoldsToken(HttpRequest request, string token) =>
        request.Headers.Authorization is [{ } authorization]
        && TokenOf(authorization) is { } sent
        && CryptographicOperations.FixedTimeEquals(Digest(sent), Digest(token));

    private static string? TokenOf(string authorization)
    {
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return authorization[Scheme.Length..].Trim();
        if (!authorization.StartsWith(BrowserScheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var encoded = authorization[BrowserScheme.Length..].Trim();
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2)[^1]
            : null;
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
