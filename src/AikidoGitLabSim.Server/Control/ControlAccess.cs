using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Who may make control calls: this machine, or whoever holds the control token; never a page of another site in a browser.</summary>
/// <remarks>
/// A page whose host name was pointed at this machine (DNS rebinding) is of the same site for its browser and sends no token: without one,
/// the name that a call was made to has to be this machine's.
/// </remarks>
/// <param name="controlToken">The token that calls have to carry; null: none.</param>
/// <param name="bound">The address that the server listens on; null: none, calls stay in the process.</param>
internal sealed class ControlAccess(string? controlToken, IPAddress? bound)
{
    private const string Scheme = "Bearer ";
    private const string Localhost = "localhost";

    /// <summary>Why a call is refused, or null.</summary>
    public IResult? Refusal(HttpContext context)
    {
        if (IsFromAnotherSite(context.Request))
        {
            return ControlJson.Error(
                StatusCodes.Status403Forbidden, "a page of another site made this call", "make control calls from a program, or from a page of this host");
        }

        if (controlToken is null && !IsOwnName(context.Request.Host.Host))
        {
            return ControlJson.Error(
                StatusCodes.Status403Forbidden,
                $"control calls to the name '{context.Request.Host.Host}' are not answered: a page elsewhere may have pointed it here",
                "call 127.0.0.1 or localhost, or start the simulator with --control-token and send it");
        }

        if (controlToken is not null && !HoldsToken(context.Request, controlToken))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"control\"";
            return ControlJson.Error(
                StatusCodes.Status401Unauthorized,
                "the control token is missing or wrong",
                "send Authorization: Bearer with the token that was given as --control-token");
        }

        return controlToken is null && !IsLocal(context.Connection.RemoteIpAddress)
            ? ControlJson.Error(
                StatusCodes.Status403Forbidden, "control calls are answered on this machine only", "start the simulator with --control-token to allow others")
            : null;
    }

    private bool IsOwnName(string host)
    {
        var name = host.TrimEnd('.');
        return name.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith($".{Localhost}", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && (IsLocal(address) || address.Equals(bound)));
    }

    // No address: the client is in the same process.
    private static bool IsLocal(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsFromAnotherSite(HttpRequest request) =>
        request.Headers.Origin is [{ } origin, ..]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var site) && HostString.FromUriComponent(site) == HostString.FromUriComponent(OwnSite(request)));

    private static Uri OwnSite(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var own) ? own : new Uri("about:blank");

    // Digests are compared, so that neither content nor length shows in the time.
    private static bool HoldsToken(HttpRequest request, string token) =>
        request.Headers.Authorization is [{ } authorization]
        && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Digest(authorization[Scheme.Length..].Trim()), Digest(token));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
