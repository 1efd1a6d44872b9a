using System.Collections.Immutable;
using System.Net;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>The base of a GitLab, with a relative URL root if it has one, never with a slash at its end.</summary>
internal sealed record GitLabAddress(string Origin, string Root, string Host, bool IsHttps, bool IsLoopback)
{
    /// <summary>How many other addresses of a host are worth a try.</summary>
    public const int MostOtherRoots = 4;

    private static readonly string[] ApiTails = ["/api/v4", "/api/v3", "/api"];

    // The root itself, the one in GitLab's documentation, and a common one.
    private static readonly string[] UsualRoots = ["", "/gitlab", "/git"];

    public string Base => Origin + Root;

    /// <summary>
    /// Relative URL roots at which GitLab may be found instead, the likeliest first: what is above the one that was given, then the usual
    /// ones.
    /// </summary>
    public ImmutableArray<string> OtherRoots =>
        [.. Above(Root).Concat(UsualRoots).Where(root => root != Root).Distinct(StringComparer.Ordinal).Take(MostOtherRoots)];

    public Uri Url(string path) => new(Base + path, UriKind.Absolute);

    public Uri UrlOnHost(string path) => new(Origin + path, UriKind.Absolute);

    /// <summary>Reads the address, or says what is wrong with it and which command line was meant.</summary>
    /// <param name="text">The address.</param>
    /// <param name="group">The group that was given beside it.</param>
    /// <param name="project">The project that was given beside it.</param>
    public static (GitLabAddress? Address, InputProblem? Problem) Parse(string text, string? group = null, string? project = null)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
            return (null,
                new("the address is not an absolute web address.", $"Write it with its scheme, for example {Example(text.Trim())}."));
        return Problem(uri, group, project) is { } problem ? (null, problem) : (From(uri), null);
    }

    // What was typed is repeated only where it is a host's name and nothing else.
    private static string Example(string text) =>
        text.Contains('.', StringComparison.Ordinal) && !TokenLike.HasForm(text) && !TokenLike.LooksRandom(text)
            && Uri.CheckHostName(text) == UriHostNameType.Dns
            ? $"https://{text}" : "https://gitlab.com";

    private static InputProblem? Problem(Uri uri, string? group, string? project)
    {
        var path = uri.AbsolutePath.TrimEnd('/');
        if (uri.UserInfo.Length > 0)
            return new("the address holds a user name or password.",
                "Leave out everything between :// and the host. The token has its own ways in.");
        if (TokenLike.HasForm(uri.PathAndQuery + uri.Fragment))
            return new("the address holds what looks like a token.",
                $"Give the base only: {OriginOf(uri)}. Revoke the token: shells and process lists keep what was typed.");
        if (PastedAddress.Read(OriginOf(uri), path, IsGitLabCom(uri)) is { } page)
            return new("the address is that of a page inside GitLab.",
                $"Run this, with the token as before: {page.CommandLine(group, project)}");
        if (Array.Find(ApiTails, tail => path.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) is { } api)
            return new($"the address ends in {api}, which is added by this tool.",
                $"Give the base only: {OriginOf(uri)}{path[..^api.Length]}.");
        if (uri is { Query.Length: > 0 } or { Fragment.Length: > 0 })
            return new("the address has a query or fragment.", $"Give the base only: {OriginOf(uri)}.");
        if (!IsSecure(uri) && !IsLoopbackHost(uri))
            return new("the address is plain http: the token would cross the network readable.",
                $"Write https://{uri.Host}. Plain http is taken for this machine only.");
        return null;
    }

    private static bool IsGitLabCom(Uri uri) =>
        uri.Host.Equals("gitlab.com", StringComparison.OrdinalIgnoreCase)
            && !ApiTails.Any(tail => uri.AbsolutePath.TrimEnd('/').Equals(tail, StringComparison.OrdinalIgnoreCase));

    private static GitLabAddress From(Uri uri) =>
        new(OriginOf(uri), uri.AbsolutePath.TrimEnd('/'), uri.IdnHost, IsSecure(uri), IsLoopbackHost(uri));

    private static IEnumerable<string> Above(string root)
    {
        for (var end = root.LastIndexOf('/'); end > 0; end = root.LastIndexOf('/', end - 1))
            yield return root[..end];
    }

    private static bool IsSecure(Uri uri) => uri.Scheme is "https";

    private static string OriginOf(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    // Names other than localhost are not trusted to stay on this machine, whatever they resolve to now.
    private static bool IsLoopbackHost(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
