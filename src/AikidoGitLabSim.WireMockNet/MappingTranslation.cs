using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Stubs.Engines;
using AikidoGitLabSim.Stubs.Mappings;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>Says a mapping of WireMock's JSON in WireMock.Net's words. What it has no words for on the side of the request is refused, never left out.</summary>
internal sealed record MappingTranslation(JObject Mapping, IRequestBuilder Request, string? Scenario)
{
    /// <summary>The state that every scenario starts in.</summary>
    public const string Started = "Started";

    /// <summary>The header that names the stub that answered.</summary>
    public const string StubHeader = "Matched-Stub-Id";

    private const string Origin = "^[a-z]+://[^/?#]*";

    private static readonly string[] RequestKeys = ["method", "url", "urlPath"];
    private static readonly string[] PlainKeys = ["status", "headers", "body"];
    private static readonly string[] HeadersOfServers = ["Connection", "Content-Length", "Date", "Transfer-Encoding"];

    /// <summary>The answer in WireMock.Net's words; null: it has none for it.</summary>
    public IResponseBuilder? Response { get; private init; }

    /// <summary>Says a stub.</summary>
    /// <param name="stub">The stub.</param>
    /// <param name="root">The world's root; empty: the default world's.</param>
    /// <exception cref="StubException">There are no words for it.</exception>
    public static MappingTranslation Of(EngineStub stub, string root)
    {
        var mapping = stub.Mapping;
        Refuse(mapping);
        var request = (JObject)mapping["request"]!;
        var said = WireMock.RequestBuilders.Request.Create().WithUrl(new RegexMatcher(UrlOf(request, root)));
        said = (string)request["method"]! is "ANY" ? said.UsingAnyMethod() : said.UsingMethod((string)request["method"]!);
        return new MappingTranslation(mapping, said, (string?)mapping["scenarioName"] is { } name ? $"{root}/{name}" : null)
        {
            Response = ResponseOf((JObject)mapping["response"]!, stub.Id),
        };
    }

    /// <summary>The beginning of a mapping at a server, without its answer.</summary>
    public IRespondWithAProvider Given(WireMockServer server)
    {
        var given = server.Given(Request).AtPriority((int?)Mapping["priority"] ?? 5);
        if ((string?)Mapping["name"] is { Length: > 0 } name)
            given = given.WithTitle(name);
        if (Scenario is null)
            return given;
        // Without a next state WireMock.Net would leave the scenario in none.
        var required = (string)Mapping["requiredScenarioState"]!;
        return given.InScenario(Scenario).WhenStateIs(required).WillSetStateTo((string?)Mapping["newScenarioState"] ?? required);
    }

    private static void Refuse(JObject mapping)
    {
        var problems = ((JObject)mapping["request"]!).Properties().Where(property => !RequestKeys.Contains(property.Name))
            .Select(property => Problem($"/request/{property.Name}", $"'{property.Name}' is not carried over to WireMock.Net")).ToList();
        if (mapping["scenarioName"] is not null && mapping["requiredScenarioState"] is null)
            problems.Add(Problem("/scenarioName", "a step without requiredScenarioState is not carried over to WireMock.Net"));
        if (problems.Count > 0)
            throw new StubException([.. problems]);
    }

    private static StubProblem Problem(string key, string message) => new(
        null, 0, key, message, "use method, url or urlPath, and states that are named; send WireMock.Net's own JSON to /__admin/mappings; or start with --engine built-in");

    private static string UrlOf(JObject request, string root)
    {
        if ((string?)(request["url"] ?? request["urlPath"]) is not { } url)
            return root.Length == 0 ? $"{Origin}(?!/~)" : $"{Origin}{Regex.Escape(root)}(?=[/?]|$)";
        // As WireMock.Net writes URLs before it compares them.
        const string anywhere = "http://anywhere";
        var written = new Uri($"{anywhere}{root}{url}").ToString()[anywhere.Length..];
        return $@"{Origin}{Regex.Escape(written)}{(request["url"] is null ? @"(\?|$)" : "$")}";
    }

    private static IResponseBuilder? ResponseOf(JObject response, Guid id)
    {
        var headers = ((JObject?)response["headers"])?.Properties().ToArray() ?? [];
        if (response.Properties().Any(property => !PlainKeys.Contains(property.Name)) || headers.Any(header => HeadersOfServers.Contains(header.Name, StringComparer.OrdinalIgnoreCase)))
            return null;
        var said = WireMock.ResponseBuilders.Response.Create()
            .WithStatusCode((int)response["status"]!)
            .WithHeader(StubHeader, id.ToString("D", CultureInfo.InvariantCulture));
        foreach (var header in headers)
            said = said.WithHeader(header.Name, header.Value is JArray several ? [.. several.Select(value => (string)value!)] : [(string)header.Value!]);
        return (string?)response["body"] is { } body ? said.WithBody(body) : said;
    }
}
