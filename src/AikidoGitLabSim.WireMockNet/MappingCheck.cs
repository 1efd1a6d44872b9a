using AikidoGitLabSim.Stubs.Mappings;
using Newtonsoft.Json;
using WireMock.Admin.Mappings;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// Checks WireMock.Net's mapping JSON before WireMock.Net reads it. WireMock.Net ignores keys that it does not know: a mapping in
/// WireMock's
/// format would match every request and answer 200.
/// </summary>
internal static class MappingCheck
{
    private static readonly string[] Forbidden =
        ["ProxyUrl", "ProxyUrlReplaceSettings", "Webhook", "Webhooks", "BodyAsFile", "BodyAsFileIsCached"];

    /// <summary>What is wrong with mappings; null: nothing.</summary>
    /// <param name="text">One mapping, or an array of them.</param>
    /// <param name="elsewhere">Where mappings in WireMock's format go.</param>
    public static Rejection? ProblemOf(string text, string elsewhere = "put it into a file of its own")
    {
        try
        {
            var json = JToken.Parse(text);
            return MappingFormats.Of(json) == MappingFormat.WireMock
                ? new Rejection("this mapping is in WireMock's (Java) format, and mappings here are in WireMock.Net's", elsewhere)
                : (json as JArray ?? [json]).Select(mapping => ProblemOf(mapping, elsewhere))
                    .FirstOrDefault(problem => problem is not null);
        }
        catch (JsonException broken)
        {
            return new Rejection($"this is not JSON: {broken.Message.TrimEnd('.')}", "correct it");
        }
    }

    private static Rejection? ProblemOf(JToken mapping, string elsewhere)
    {
        if (mapping is not JObject fields)
            return new Rejection("a mapping is an object", "write { \"Request\": { … }, \"Response\": { … } }");
        return ProblemOf<MappingModel>("", fields, elsewhere)
            ?? ProblemOf<RequestModel>("Request/", Part(fields, "Request"), elsewhere)
            ?? ProblemOf<ResponseModel>("Response/", Part(fields, "Response"), elsewhere);
    }

    private static JObject? Part(JObject mapping, string name) => mapping.GetValue(name, StringComparison.OrdinalIgnoreCase) as JObject;

    private static Rejection? ProblemOf<TModel>(string at, JObject? fields, string elsewhere)
    {
        var known = typeof(TModel).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in (fields ?? []).Properties().Select(property => property.Name))
        {
            if (!known.Contains(name))
                return new Rejection($"'{at}{name}' is not a key of WireMock.Net's mappings",
                    $"for a mapping in WireMock's (Java) format, {elsewhere}");
            if (Forbidden.Contains(name, StringComparer.OrdinalIgnoreCase))
                return new Rejection($"'{at}{name}' is not supported: stubs call no other server and read no file", "remove it");
        }

        return null;
    }
}
