using AikidoGitLabSim.Stubs.Matching;
using Newtonsoft.Json;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads the matchers of JSON.</summary>
internal static class JsonMatchers
{
    /// <summary><c>equalToJson</c>: JSON, or a string that holds some.</summary>
    public static ValueMatcher? EqualTo(MatcherReader reader, MappingFields fields)
    {
        _ = reader;
        var written = fields.TakeRequired("equalToJson");
        var expected = written;
        if (written.Type == JTokenType.String && !StrictJson.TryParse((string)written!, out expected))
        {
            fields.Problems.Add(written, fields.At("equalToJson"), "the string does not hold JSON",
                "write the JSON itself, or a string with JSON in it");
            return null;
        }

        var comparison = new JsonComparison(fields.Flag("ignoreArrayOrder"), fields.Flag("ignoreExtraElements"));
        foreach (var (value, problem, cure) in JsonPlaceholder.ProblemsIn(expected))
            fields.Problems.Add(written, fields.At("equalToJson"), $"{value}: {problem}", cure);
        return new EqualToJsonMatcher(expected, comparison);
    }

    /// <summary><c>matchesJsonPath</c>: a path, or a path and a matcher of what it finds.</summary>
    public static ValueMatcher? Path(MatcherReader reader, MappingFields fields)
    {
        switch (fields.Take("matchesJsonPath"))
        {
            case JValue { Type: JTokenType.String } text:
                return Compile(fields, text, (string)text!) is { } path ? new JsonPathMatcher(path, null) : null;
            case JObject inner:
                return PathAndMatcher(reader, fields, inner);
            case var other:
                fields.Problems.Add(other, fields.At("matchesJsonPath"), "a path is a string or an object", "write \"$.like.this\"");
                return null;
        }
    }

    private static JsonPathMatcher? PathAndMatcher(MatcherReader reader, MappingFields fields, JObject inner)
    {
        var expression = inner["expression"];
        if (expression?.Type != JTokenType.String)
        {
            fields.Problems.Add(inner, $"{fields.At("matchesJsonPath")}/expression", "the path is missing", "write it as 'expression'");
            return null;
        }

        var rest = new JObject(inner.Properties().Where(property => property.Name != "expression"));
        var path = Compile(fields, expression, (string)expression!);
        if (rest.Count == 0)
            return path is null ? null : new JsonPathMatcher(path, null);
        return reader.Nested(rest, fields.At("matchesJsonPath")) is { } matcher && path is not null
            ? new JsonPathMatcher(path, matcher)
            : null;
    }

    private static string? Compile(MappingFields fields, JToken at, string path)
    {
        const string cure = "use names, indexes, slices, .. , * and filters such as [?(@.a == 'b')]; functions are not supported";
        if (!path.StartsWith('$') && !path.StartsWith('@'))
            path = $"$.{path}";
        if (path.Contains("()", StringComparison.Ordinal))
        {
            fields.Problems.Add(at, fields.At("matchesJsonPath"),
                $"'{path}' is not a JSONPath that is supported: it calls a function", cure);
            return null;
        }

        try
        {
            _ = new JObject().SelectTokens(path).Count();
            return path;
        }
        catch (JsonException wrong)
        {
            fields.Problems.Add(at, fields.At("matchesJsonPath"),
                $"'{path}' is not a JSONPath that is supported: {wrong.Message.TrimEnd('.')}", cure);
            return null;
        }
    }
}
