using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Where the two sides of a simulator are. In memory Aikido's has a host name of its own, on sockets a port of its own.</summary>
internal sealed record SimulatorUrls(Uri GitLab, Uri Aikido)
{
    /// <summary>The host name of Aikido's side in memory.</summary>
    public const string InMemoryAikidoHost = "aikido.localhost";

    /// <summary>The URLs of a simulator without ports.</summary>
    public static SimulatorUrls InMemory { get; } = new(new Uri("http://localhost"), new Uri($"http://{InMemoryAikidoHost}"));

    /// <summary>The URLs of a simulator on sockets, from the addresses it was bound to, GitLab's first.</summary>
    public static SimulatorUrls Bound(ICollection<string> addresses) => new(new Uri(addresses.First()), new Uri(addresses.Last()));

    /// <summary>GitLab's URL as a client reaches it.</summary>
    public static string GitLabOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>Aikido's URL as a client of GitLab's side reaches it.</summary>
    public static string AikidoOf(HttpContext http)
    {
        var aikido = http.RequestServices.GetRequiredService<SimulatorUrlsSource>().Urls.Aikido;
        return aikido.Host == InMemoryAikidoHost
            ? aikido.GetLeftPart(UriPartial.Authority)
            : string.Create(CultureInfo.InvariantCulture, $"{http.Request.Scheme}://{http.Request.Host.Host}:{aikido.Port}");
    }
}
