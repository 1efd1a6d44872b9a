using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Stubs.Journal;

namespace AikidoGitLabSim.Server.Control;

/// <summary>A request as a command for a shell. A placeholder is in the place of the token.</summary>
internal static class CurlLine
{
    private const string Token = "<token>";
    private const string Mark = "[struck out]";

    private static readonly string[] Secret = ["token", "password", "secret", "key", "authorization"];

    public static string Of(JournaledDecision entry)
    {
        var request = entry.Decision.Context;
        var reads = HttpMethods.IsGet(entry.Method) || HttpMethods.IsHead(entry.Method);
        var parameters = Parameters(request).ToList();
        var query = parameters.Where(_ => reads).Concat(TokenParameters(request)).ToList();
        var url = $"{request.BaseUrl}{RequestPath.Of(request)}{(query.Count == 0 ? "" : "?")}{string.Join('&', query)}";
        string[] parts =
        [
            "curl",
            .. HttpMethods.IsGet(entry.Method) ? Array.Empty<string>()
                : HttpMethods.IsHead(entry.Method) ? ["--head"] : ["--request", entry.Method],
            .. Headers(request.Credentials),
            .. parameters.Where(_ => !reads).SelectMany(parameter => new[] { "--data", Quoted(parameter) }),
            Quoted(url),
        ];
        return string.Join(' ', parts);
    }

    private static IEnumerable<string> Headers(Credentials credentials)
    {
        if (credentials.PrivateTokenHeader is not null)
            yield return $"--header 'PRIVATE-TOKEN: {Token}'";
        if (credentials.BearerHeader is not null)
            yield return $"--header 'Authorization: Bearer {Token}'";
        if (credentials is { Basic: not null, Session: null })
            yield return $"--user 'oauth2:{Token}'";
        if (credentials.Session is { UserId: not null })
            yield return "--cookie '_gitlab_session=<session>'";
    }

    private static IEnumerable<string> TokenParameters(DecisionContext request) => new[]
    {
        ("private_token", request.Credentials.PrivateTokenParameter),
        ("access_token", request.Credentials.AccessTokenParameter),
        ("bearer_token", request.Credentials.BearerTokenParameter),
    }.Where(row => row.Item2 is not null).Select(row => $"{row.Item1}={Token}");

    // Those of the path are in the path already; those that are lists or maps have no form that fits into a line.
    private static IEnumerable<string> Parameters(DecisionContext request) => request.Parameters.All
        .Where(row => !request.Policy.Template.Contains($"{{{row.Key}}}", StringComparison.Ordinal)
            && !request.Policy.Template.Contains($"{{*{row.Key}}}", StringComparison.Ordinal))
        .Where(row => row.Key is not ("private_token" or "access_token" or "bearer_token" or "authenticity_token"))
        .Where(row => row.Value is string or long or bool)
        .Select(row => $"{Uri.EscapeDataString(row.Key)}={Value(request, row.Key,
            Convert.ToString(row.Value, CultureInfo.InvariantCulture) ?? "")}")
        .Order(StringComparer.Ordinal);

    private static string Value(DecisionContext request, string name, string value) =>
        Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || RequestPath.IsToken(value, request)
        ? Mark
        : Uri.EscapeDataString(SecretShapes.Clean(value)).Replace("%5Bstruck%20out%5D", Mark, StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
