using System.Text.Json;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads WireMock's mapping JSON.</summary>
internal sealed class MappingReader
{
    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["postServeActions"] = "remove it: stubs make no requests",
        ["serveEventListeners"] = "remove it: stubs make no requests",
    };

    private static readonly string[] StateKeys = ["requiredScenarioState", "newScenarioState"];

    private readonly StubFolder? _folder;
    private readonly MappingProblems _problems;

    /// <summary>Creates a reader for mappings of a folder or file.</summary>
    /// <param name="folder">Where body files are; null: nowhere.</param>
    /// <param name="file">The file that is read, for problems.</param>
    public MappingReader(StubFolder? folder, string? file = null)
    {
        _folder = folder;
        _problems = new MappingProblems(file);
    }

    /// <summary>What to do with a mapping in WireMock.Net's format.</summary>
    public string Elsewhere { get; init; } = "start with --engine wiremock-net";

    /// <summary>Reads one mapping from its JSON.</summary>
    /// <exception cref="StubException">It is refused.</exception>
    public StubMapping ReadOne(string text)
    {
        var mapping = Parse(text) is { } token ? Read(token, "") : null;
        _problems.ThrowIfAny();
        return mapping!;
    }

    /// <summary>Reads a file: one mapping, or several under <c>mappings</c>.</summary>
    /// <exception cref="StubException">Something in it is refused.</exception>
    public ImmutableArray<StubMapping> ReadFile(string text)
    {
        var mappings = Parse(text) switch
        {
            null => [],
            JObject file when file["mappings"] is not null => ReadSeveral(new MappingFields(file, "", _problems)),
            var token => [Read(token, "")],
        };
        _problems.ThrowIfAny();
        return [.. mappings.OfType<StubMapping>()];
    }

    /// <summary>Reads the list under <c>mappings</c>; further keys are the caller's.</summary>
    public StubMapping?[] ReadList(MappingFields file) =>
        [.. (file.List("mappings") ?? []).Select((item, at) => Read(item, string.Create(CultureInfo.InvariantCulture, $"/mappings/{at}")))];

    /// <summary>The object that a text is.</summary>
    /// <exception cref="StubException">It is none.</exception>
    public MappingFields ReadObject(string text)
    {
        var token = Parse(text);
        if (token is not null and not JObject)
            _problems.Add(token, "", "this is not an object", "send a JSON object");
        _problems.ThrowIfAny();
        return new MappingFields((JObject)token!, "", _problems);
    }

    private StubMapping?[] ReadSeveral(MappingFields file)
    {
        var mappings = ReadList(file);
        file.Take("meta");
        file.Take("$schema");
        file.RefuseRest();
        return mappings;
    }

    private JToken? Parse(string text)
    {
        try
        {
            return StrictJson.Parse(text, duplicatesAllowed: false);
        }
        catch (JsonException broken)
        {
            var sentence = broken.Message.Split(" LineNumber", 2)[0].Split(" Path ", 2)[0].TrimEnd('.');
            _problems.Add((int)(broken.LineNumber ?? 0) + 1, broken.Path ?? "", $"this is not JSON: {sentence}",
                "mend the JSON at this line");
            return null;
        }
    }

    private StubMapping? Read(JToken token, string path)
    {
        if (token is not JObject source)
        {
            _problems.Add(token, path, "a mapping is an object", "write { \"request\": { … }, \"response\": { … } }");
            return null;
        }

        if (MappingFormats.Of(source) == MappingFormat.WireMockNet)
        {
            _problems.Add(token, path, "this mapping is in WireMock.Net's format, and mappings here are in WireMock's (Java)", Elsewhere);
            return null;
        }

        var fields = new MappingFields(source, path, _problems);
        var id = Id(fields);
        var request = new RequestPatternReader(_problems).Read(fields.Object("request") ?? [], fields.At("request"));
        var response = new ResponseReader(_problems, _folder).Read(fields.Object("response") ?? [], fields.At("response"));
        var mapping = new StubMapping
        {
            Id = id,
            Name = fields.Text("name"),
            Priority = fields.Number("priority", 1, int.MaxValue) ?? StubMapping.DefaultPriority,
            Request = request,
            Response = response,
            Scenario = Scenario(fields),
            Metadata = fields.Object("metadata"),
            Source = source,
        };
        if (fields.Flag("persistent"))
            _problems.Add(source["persistent"], fields.At("persistent"), "stubs are not written to files",
                "remove 'persistent', and put the mapping into the folder yourself");
        fields.Take("$schema");
        fields.Take("insertionIndex");
        fields.RefuseRest(Unsupported);
        return mapping;
    }

    private Guid Id(MappingFields fields)
    {
        var (id, uuid) = (fields.Text("id"), fields.Text("uuid"));
        var text = id ?? uuid;
        if (text is null)
            return Guid.Empty;
        if (Guid.TryParseExact(text, "D", out var parsed)
            && (uuid is null || string.Equals(text, uuid, StringComparison.OrdinalIgnoreCase)))
            return parsed;
        _problems.Add(fields.Source["id"] ?? fields.Source["uuid"], fields.At("id"), $"'{text}' is not an id",
            "write a UUID, the same one where both 'id' and 'uuid' stand, or leave it out");
        return Guid.Empty;
    }

    private ScenarioStep? Scenario(MappingFields fields)
    {
        var (name, required, next) = (fields.Text("scenarioName"), fields.Text("requiredScenarioState"), fields.Text("newScenarioState"));
        if (name is not null)
            return new ScenarioStep(name, required, next);
        foreach (var key in StateKeys.Where(key => fields.Take(key) is not null))
            _problems.Add(fields.Source[key], fields.At(key), $"'{key}' is of no scenario", "name it with 'scenarioName'");
        return null;
    }
}
