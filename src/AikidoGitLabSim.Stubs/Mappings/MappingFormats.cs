namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Tells WireMock's format from WireMock.Net's, by the keys that only one of them has and by the case of the others.</summary>
internal static class MappingFormats
{
    private static readonly string[] OfWireMock =
    [
        "method", "urlPath", "urlPattern", "urlPathPattern", "urlPathTemplate", "pathParameters", "queryParameters",
        "formParameters", "bodyPatterns", "basicAuthCredentials", "status", "statusMessage", "jsonBody", "base64Body", "bodyFileName",
        "fixedDelayMilliseconds", "delayDistribution",
        "chunkedDribbleDelay", "proxyBaseUrl",
    ];

    // WireMock.Net reads its keys in any case.
    private static readonly string[] OfWireMockNet =
    [
        "path", "methods", "params", "statuscode", "bodyasjson", "bodyasbytes", "bodydestination", "usetransformer",
        "delay", "minimumrandomdelay", "maximumrandomdelay", "proxyurl", "bodyasfile", "bodyasjsonindented", "headersraw",
        "trailingheaders",
    ];

    /// <summary>The format of a mapping, or of a list of mappings.</summary>
    /// <param name="json">The mapping, an array of them, or an object with <c>mappings</c>.</param>
    public static MappingFormat Of(JToken? json) => json switch
    {
        JArray several => OfFirst(several),
        JObject file when file["mappings"] is JArray several => OfFirst(several),
        JObject mapping => OfOne(mapping),
        _ => MappingFormat.Unknown,
    };

    private static MappingFormat OfFirst(JArray several) =>
        several.Select(Of).FirstOrDefault(format => format != MappingFormat.Unknown);

    private static MappingFormat OfOne(JObject mapping)
    {
        string[] keys = [.. Keys(mapping, "request"), .. Keys(mapping, "response")];
        var (wireMock, wireMockNet) = (
            keys.Any(key => OfWireMock.Contains(key, StringComparer.Ordinal)),
            keys.Any(key => OfWireMockNet.Contains(key, StringComparer.OrdinalIgnoreCase)));
        if (wireMock != wireMockNet)
            return wireMock ? MappingFormat.WireMock : MappingFormat.WireMockNet;
        if (mapping["Request"] is not null || mapping["Response"] is not null)
            return MappingFormat.WireMockNet;
        return mapping["request"] is not null || mapping["response"] is not null ? MappingFormat.WireMock : MappingFormat.Unknown;
    }

    private static IEnumerable<string> Keys(JObject mapping, string part) =>
        mapping.GetValue(part, StringComparison.OrdinalIgnoreCase) is JObject fields
            ? fields.Properties().Select(property => property.Name)
            : [];
}
