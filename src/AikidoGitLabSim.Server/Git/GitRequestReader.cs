using System.Text;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Reads what a request to git carries: credentials and parameters.</summary>
internal static class GitRequestReader
{
    private const string Basic = "Basic ";

    /// <summary>The credentials. Only a Basic header counts; what it carries is digested at once.</summary>
    public static Credentials Credentials(HttpRequest request, World world)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)
            ? new Credentials { Basic = Decode(header[Basic.Length..], world) }
            : new Credentials();
    }

    /// <summary>The parameters that the rules look at.</summary>
    public static RawParameters Parameters(HttpRequest request, GitPath path)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [GitAuthenticationRules.PathParameter] = path.Repository,
        };
        if (HttpMethods.IsHead(request.Method))
            parameters[GitAccessRules.HeadParameter] = null;
        return new RawParameters(parameters);
    }

    private static BasicCredentials Decode(string base64, World world)
    {
        var bytes = new byte[base64.Length];
        var text = Convert.TryFromBase64String(base64.Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? BasicCredentials.Of(world, text, "") : BasicCredentials.Of(world, text[..colon], text[(colon + 1)..]);
    }
}
