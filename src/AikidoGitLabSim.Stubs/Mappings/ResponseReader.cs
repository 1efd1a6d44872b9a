using System.Text;
using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads what a stub answers.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="folder">Where body files are; null: nowhere.</param>
internal sealed class ResponseReader(MappingProblems problems, StubFolder? folder)
{
    /// <summary>The only value of <c>proxyBaseUrl</c>: the simulator behind the stubs.</summary>
    public const string Next = "next:";

    private const string Proxies = $"only what stands behind the stubs can be passed on to: \"proxyBaseUrl\": \"{Next}\" alone";

    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["additionalProxyRequestHeaders"] = Proxies,
        ["removeProxyRequestHeaders"] = Proxies,
        ["proxyUrlPrefixToRemove"] = Proxies,
        ["transformers"] = "write the answer out; templates are not supported",
        ["transformerParameters"] = "write the answer out; templates are not supported",
        ["fromConfiguredStub"] = "remove it",
        ["disableGzip"] = "remove it; answers are not compressed",
    };

    private static readonly string[] Answering =
        ["status", "statusMessage", "headers", "body", "jsonBody", "base64Body", "bodyFileName", "chunkedDribbleDelay", "fault"];
    private static readonly string[] Bodies = ["body", "jsonBody", "base64Body", "bodyFileName"];

    /// <summary>Reads it; all that is wrong goes to the problems.</summary>
    public StubResponse Read(JObject source, string path)
    {
        var fields = new MappingFields(source, path, problems);
        var response = new StubResponse
        {
            Status = fields.Number("status", 200, 999) ?? StatusCodes.Status200OK,
            StatusMessage = StatusMessage(fields),
            Headers = Headers(fields),
            Body = Body(fields),
            FixedDelay = fields.Number("fixedDelayMilliseconds", 0, Delay.Longest) is { } fixedDelay
                ? TimeSpan.FromMilliseconds(fixedDelay)
                : null,
            Delay = fields.Object("delayDistribution") is { } delay
                ? DelayReader.Read(new MappingFields(delay, fields.At("delayDistribution"), problems))
                : null,
            Dribble = Dribble(fields),
            Fault = Fault(fields),
            PassesOn = PassesOn(fields),
        };
        fields.RefuseRest(Unsupported);
        return response;
    }

    private bool PassesOn(MappingFields fields)
    {
        if (fields.Take("proxyBaseUrl") is not { } url)
            return false;
        if (url.Type != JTokenType.String || (string?)url != Next)
            problems.Add(url, fields.At("proxyBaseUrl"), "'proxyBaseUrl' is WireMock's, and other servers are not supported here", Proxies);
        foreach (var key in Answering.Where(key => fields.Take(key) is not null))
            problems.Add(fields.Source[key], fields.At(key), $"'{key}' has no effect on what is passed on", "remove it, or 'proxyBaseUrl'");
        return true;
    }

    private string? StatusMessage(MappingFields fields)
    {
        var message = fields.Text("statusMessage");
        if (message is null || IsPlain(message))
            return message;
        problems.Add(fields.Source["statusMessage"], fields.At("statusMessage"), "the message has characters that no HTTP head can hold",
            "write it in ASCII, in one line");
        return null;
    }

    private ImmutableArray<KeyValuePair<string, string[]>> Headers(MappingFields fields)
    {
        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, string[]>>();
        foreach (var property in (fields.Object("headers") ?? []).Properties())
        {
            var at = $"{fields.At("headers")}/{property.Name}";
            var values = property.Value is JArray several ? several.ToArray() : [property.Value];
            if (values.Any(value => value.Type != JTokenType.String))
                problems.Add(property, at, "a header is a string or a list of strings", "write it so");
            else if (!FitsHead(property.Name, values))
                problems.Add(property, at, "the header has characters that no HTTP head can hold", "write it in ASCII, in one line");
            else if (property.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                RefuseEncoding(property, at, values);
            else if (property.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !values.All(IsLength))
                problems.Add(property, at, "this is not a length", "write a whole number, or leave it out");
            else
                headers.Add(new(property.Name, [.. values.Select(value => (string)value!)]));
        }

        return headers.ToImmutable();
    }

    // Answers without a length are chunked anyway.
    private void RefuseEncoding(JProperty property, string at, JToken[] values)
    {
        if (values is not [var only] || !only.ToString().Equals("chunked", StringComparison.OrdinalIgnoreCase))
            problems.Add(property, at, "only the encoding chunked is supported", "write chunked, or leave the header out");
    }

    private ImmutableArray<byte> Body(MappingFields fields)
    {
        var given = Bodies.Where(key => fields.Take(key) is not null).ToArray();
        if (given.Length > 1)
            problems.Add(fields.Source[given[1]], fields.At(given[1]), $"'{given[0]}' and '{given[1]}' cannot both be", "keep one of them");
        return given is not [var key, ..] ? [] : key switch
        {
            "body" => [.. Encoding.UTF8.GetBytes(fields.Text("body") ?? "")],
            "jsonBody" => [.. Encoding.UTF8.GetBytes(fields.TakeRequired("jsonBody").ToString(Newtonsoft.Json.Formatting.None))],
            "base64Body" => Base64(fields),
            _ => File(fields),
        };
    }

    private ImmutableArray<byte> Base64(MappingFields fields)
    {
        var text = fields.Text("base64Body") ?? "";
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
            return [.. bytes.AsSpan(0, length)];
        problems.Add(fields.Source["base64Body"], fields.At("base64Body"), "this is not base64", "write the bytes as base64");
        return [];
    }

    private ImmutableArray<byte> File(MappingFields fields)
    {
        if (fields.Text("bodyFileName") is not { } name)
            return [];
        var (bytes, problem, cure) = folder is null
            ? ([], "there is no folder of body files",
                "start the simulator with --stubs DIR and put the file into DIR/__files, or write the body here")
            : folder.ReadBody(name);
        if (problem is not null)
            problems.Add(fields.Source["bodyFileName"], fields.At("bodyFileName"), problem, cure!);
        return bytes;
    }

    private static Dribble? Dribble(MappingFields fields)
    {
        if (fields.Object("chunkedDribbleDelay") is not { } source)
            return null;
        var dribble = new MappingFields(source, fields.At("chunkedDribbleDelay"), fields.Problems);
        var (chunks, total) = (dribble.Number("numberOfChunks", 1, 100_000), dribble.Number("totalDuration", 0, Delay.Longest));
        dribble.RefuseRest();
        if (chunks is { } count && total is { } milliseconds)
            return new Dribble(count, TimeSpan.FromMilliseconds(milliseconds));
        fields.Problems.Add(source, fields.At("chunkedDribbleDelay"), "a dribble is a number of chunks and a duration",
            "write 'numberOfChunks' and 'totalDuration'");
        return null;
    }

    private static Fault? Fault(MappingFields fields)
    {
        if (fields.Text("fault") is not { } name)
            return null;
        if (StubResponse.Faults.TryGetValue(name, out var fault))
            return fault;
        fields.Problems.Add(fields.Source["fault"], fields.At("fault"), $"'{name}' is not a fault",
            $"use one of {string.Join(", ", StubResponse.Faults.Keys)}");
        return null;
    }

    private static bool FitsHead(string name, JToken[] values) => IsName(name) && values.All(value => IsPlain(value.ToString()));

    private static bool IsLength(JToken value) =>
        long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~' or '\t');

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}
