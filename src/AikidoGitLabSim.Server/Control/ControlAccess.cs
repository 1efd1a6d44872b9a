using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Who may make control calls: this machine, or whoever holds the control token; never a page of another site in a browser.</summary>
internal sealed class ControlAccess(string? controlToken)
{
    private const string Scheme = "Bearer ";

    /// <summary>Why a call is refused, or null.</summary>
    public IResult? Refusal(HttpContext context)
    {
        if (IsFromAnotherSite(context.Request))
        {
            return ControlJson.Error(
                StatusCodes.Status403Forbidden, "a page of another site made this call", "make control calls from a program, or from a page of this host");
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
