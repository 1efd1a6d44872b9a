using System.Net;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>The host names of this machine, and where a browser says that a request comes from.</summary>
/// <remarks>
/// A page whose host name was pointed at this machine (DNS rebinding) is of the same site for its browser: the name that a request was made
/// to
/// tells.
/// </remarks>
/// <param name="Bound">The address that the server listens on; null: none, requests stay in the process.</param>
/// <param name="Any">Whether every name is this machine's: its owner lets others in by names that the simulator cannot know.</param>
internal sealed record OwnNames(IPAddress? Bound, bool Any = false)
{
    private const string Localhost = "localhost";
    private const string SameOrigin = "same-origin";
    private const string Typed = "none";
    private const string SameSite = "same-site";

    /// <summary>Whether a host name is one of them.</summary>
    public bool Has(string host)
    {
        var name = host.TrimEnd('.');
        return Any
            || name.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith($".{Localhost}", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && (IsLocal(address) || address.Equals(Bound)));
    }

    /// <summary>Whether an address is this machine's; null: the client is in the same process.</summary>
    public static bool IsLocal(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Whether a browser says that a page of another site made a request. Programs say nothing of the kind.</summary>
    public static bool IsFromAnotherSite(HttpRequest request) =>
        (request.Headers.Origin is [{ } origin, ..] && !IsOwn(origin, request))
        || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or SameOrigin or Typed or SameSite)
        || (request.Headers["Sec-Fetch-Site"] == SameSite && !IsNavigation(request));

    // Following a link shows its page to the user alone.
    private static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate";

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && HostString.FromUriComponent(site) == HostString.FromUriComponent(OwnSite(request));

    private static Uri OwnSite(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var own) ? own : new Uri("about:blank");
}
