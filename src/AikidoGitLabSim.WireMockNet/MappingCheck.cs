using Newtonsoft.Json;
using WireMock.Admin.Mappings;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// Looks at WireMock.Net's mapping JSON before WireMock.Net does, which takes a mapping without the keys that it does not know: one in
/// WireMock's words would take every request and answer 200.
/// </summary>
internal static class MappingCheck
{
    private static readonly string[] Forbidden = ["ProxyUrl", "ProxyUrlReplaceSettings", "Webhook", "Webhooks", "BodyAsFile", "BodyAsFileIsCached"];

    /// <summary>What is wrong with it, in one line; null: nothing.</summary>
    public static string? ProblemOf(string text)
    {
        try
        {
            var json = JToken.Parse(text);
            return (json as JArray ?? [json]).Select(ProblemOf).FirstOrDefault(problem => problem is not null);
        }
        catch (JsonException broken)
        {
            return $"the body is not JSON: {broken.Message.TrimEnd('.')}; mend it";
        }
    }

    private static string? ProblemOf(JToken mapping)
    {
        if (mapping is not JObject fields)
            return "a mapping is an object; write { \"Request\": { … }, \"Response\": { … } }";
        return ProblemOf<MappingModel>("", fields)
            ?? ProblemOf<RequestModel>("Request/", Part(fields, "Request"))
            ?? ProblemOf<ResponseModel>("Response/", Part(fields, "Response"));
    }

    private static JObject? Part(JObject mapping, string name) => mapping.GetValue(name, StringComparison.OrdinalIgnoreCase) as JObject;

    private static string? ProblemOf<TModel>(string at, JObject? fields)
    {
        var known = typeof(TModel).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in (fields ?? []).Properties().Select(property => property.Name))
        {
            if (!known.Contains(name))
                return $"'{at}{name}' is not a key of WireMock.Net's mappings; mappings in WireMock's words go to --stubs DIR, or to /~NAME/__admin/mappings of a named world";
            if (Forbidden.Contains(name, StringComparer.OrdinalIgnoreCase))
                return $"'{at}{name}' is not served here: stubs call no other server and read no file; remove it";
        }

        return null;
    }
}
