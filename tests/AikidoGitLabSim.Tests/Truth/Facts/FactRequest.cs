using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Makes an HTTP request of a fact's or a step's request.</summary>
internal static partial class FactRequest
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Known = ["method", "path", "token", "headers", "body", "advance"];

    /// <summary>Says which key of a request has no meaning.</summary>
    /// <exception cref="FormatException">There is such a key.</exception>
    public static void Check(JsonObject request)
    {
        if (request.Select(pair => pair.Key).FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw new FormatException($"request has no key '{unknown}'; the keys are {string.Join(' ', Known)}");
    }

    /// <summary>The fact's own request, with its token where the fact says, else where clients put it.</summary>
    public static HttpRequestMessage Of(Fact fact, TokenSpec token, SimulatedWorld world, PlaceholderNames names)
    {
        var message = Build(fact.Request, world, names);
        if (token.IsSent && !SaysWhereTheTokenGoes(fact.Request))
            AddToken(message, names.Secret("subject"), token.IsOAuth);
        return message;
    }

    /// <summary>A step before or after it, with the token of a role.</summary>
    public static HttpRequestMessage OfStep(JsonObject step, SimulatedWorld world, PlaceholderNames names)
    {
        var message = Build(step, world, names);
        if (step["token"]?.GetValue<string>() is { } role)
            AddToken(message, names.Secret(role), isOAuth: false);
        return message;
    }

    private static HttpRequestMessage Build(JsonObject request, SimulatedWorld world, PlaceholderNames names)
    {
        var path = names.Expand(request["path"]!.GetValue<string>());
        var message = new HttpRequestMessage(new HttpMethod(request["method"]!.GetValue<string>()), new Uri(world.Url + path));
        foreach (var (name, value) in request["headers"] as JsonObject ?? [])
            message.Headers.TryAddWithoutValidation(name, Basic(names.Expand(value!.GetValue<string>())));
        if (request["body"] is { } body)
            message.Content = new StringContent(names.Expand(body.ToJsonString(Plain)), Encoding.UTF8, "application/json");
        return message;
    }

    private static void AddToken(HttpRequestMessage message, string secret, bool isOAuth) =>
        message.Headers.TryAddWithoutValidation(isOAuth ? "Authorization" : "PRIVATE-TOKEN", isOAuth ? $"Bearer {secret}" : secret);

    private static bool SaysWhereTheTokenGoes(JsonObject request) =>
        Carrier().IsMatch(request["path"]!.GetValue<string>()) || Carrier().IsMatch(request["headers"]?.ToJsonString(Plain) ?? "");

    private static string Basic(string value) => InBase64().Replace(
        value, match => Convert.ToBase64String(Encoding.UTF8.GetBytes(match.Groups["text"].Value)));

    [GeneratedRegex("<(?:token|unknown|pat of A|oauth of B)>|PRIVATE-TOKEN", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Carrier();

    [GeneratedRegex(@"base64\((?<text>.*)\)", RegexOptions.None, 1000)]
    private static partial Regex InBase64();
}
