using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads matchers of values: an object with one operator, and the options that it has.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class MatcherReader(MappingProblems problems)
{
    private const int Deepest = 32;

    private static readonly Dictionary<string, Func<MatcherReader, MappingFields, ValueMatcher?>> Operators = new(StringComparer.Ordinal)
    {
        ["equalTo"] = (_, fields) => fields.Text("equalTo") is { } text ? new EqualToMatcher(text, fields.Flag("caseInsensitive")) : null,
        ["contains"] = (_, fields) => fields.Text("contains") is { } text ? new ContainsMatcher(text) : null,
        ["doesNotContain"] = (_, fields) => fields.Text("doesNotContain") is { } text ? new NotMatcher(new ContainsMatcher(text)) : null,
        ["matches"] = (reader, fields) => reader.Regex(fields.TakeRequired("matches"), fields.At("matches")) is { } regex
            ? new RegexMatcher(regex)
            : null,
        ["doesNotMatch"] = (reader, fields) => reader.Regex(fields.TakeRequired("doesNotMatch"), fields.At("doesNotMatch")) is { } regex
            ? new NotMatcher(new RegexMatcher(regex))
            : null,
        ["absent"] = (reader, fields) => reader.Absent(fields),
        ["equalToJson"] = (reader, fields) => JsonMatchers.EqualTo(reader, fields),
        ["matchesJsonPath"] = (reader, fields) => JsonMatchers.Path(reader, fields),
        ["and"] = (reader, fields) => reader.All(fields, "and") is { } parts ? new AndMatcher(parts) : null,
        ["or"] = (reader, fields) => reader.All(fields, "or") is { } parts ? new OrMatcher(parts) : null,
        ["not"] = (reader, fields) => reader.Nested(fields.TakeRequired("not"), fields.At("not")) is { } inner
            ? new NotMatcher(inner)
            : null,
        ["before"] = (_, fields) => DateMatchers.Read(fields, "before"),
        ["after"] = (_, fields) => DateMatchers.Read(fields, "after"),
        ["equalToDateTime"] = (_, fields) => DateMatchers.Read(fields, "equalToDateTime"),
    };

    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["equalToXml"] = "use 'contains' or 'matches'",
        ["matchesXPath"] = "use 'contains' or 'matches'",
        ["matchesJsonSchema"] = "use 'matchesJsonPath' or 'equalToJson' with placeholders",
        ["binaryEqualTo"] = "it is for bodies; use 'equalTo' for text",
        ["equalToNumber"] = "use 'matches'",
        ["greaterThanNumber"] = "use 'matches'",
        ["greaterThanEqualNumber"] = "use 'matches'",
        ["lessThanNumber"] = "use 'matches'",
        ["lessThanEqualNumber"] = "use 'matches'",
        ["anything"] = "leave the matcher out",
        ["actualFormat"] = "dates are read as ISO 8601 and as HTTP dates",
        ["truncateExpected"] = "compare with a range of 'after' and 'before'",
        ["truncateActual"] = "compare with a range of 'after' and 'before'",
        ["applyTruncationLast"] = "compare with a range of 'after' and 'before'",
        ["schemaVersion"] = "use 'matchesJsonPath'",
    };

    private int _depth;

    /// <summary>A matcher of one value.</summary>
    /// <param name="token">What was written.</param>
    /// <param name="path">Its place.</param>
    /// <param name="ofBody">Whether it may be <c>binaryEqualTo</c>.</param>
    /// <returns>Null: it is refused, and the problems say why.</returns>
    public ValueMatcher? Value(JToken token, string path, bool ofBody = false)
    {
        if (token is not JObject source)
            return Refuse(token, path, "a matcher is an object", "write one such as { \"equalTo\": \"…\" }");
        var fields = new MappingFields(source, path, problems);
        var used = Operators.Keys.Where(source.ContainsKey).ToArray();
        if (ofBody && source.ContainsKey("binaryEqualTo"))
            return Binary(fields);
        if (used.Length > 1)
            return Refuse(source[used[1]], fields.At(used[1]), $"'{used[0]}' and '{used[1]}' in one matcher",
                "join them with 'and': [ … ]");
        if (used is not [var name])
        {
            fields.RefuseRest(Unsupported);
            return source.Count > 0
                ? null
                : Refuse(source, path, "the matcher is empty", $"use one of {string.Join(", ", Operators.Keys)}");
        }

        if (fields.Take(name) is null)
            return Refuse(source, fields.At(name), $"'{name}' is null", "write what to compare with, or 'absent': true");
        var matcher = Operators[name](this, fields);
        fields.RefuseRest(Unsupported);
        return matcher;
    }

    /// <summary>A matcher of several values of one name: of any of them, or of all.</summary>
    public MultiMatcher? Several(JToken token, string path)
    {
        foreach (var (key, exactly) in new[] { ("hasExactly", true), ("includes", false) })
        {
            if (token is not JObject source || !source.ContainsKey(key))
                continue;
            var fields = new MappingFields(source, path, problems);
            var parts = All(fields, key);
            fields.RefuseRest(Unsupported);
            return parts is { } matchers ? new SeveralMatcher(matchers, exactly) : null;
        }

        return Value(token, path) is { } single ? new AnyOfMatcher(single) : null;
    }

    /// <summary>Reads a regular expression in Java's syntax.</summary>
    public JavaRegex? Regex(JToken token, string path)
    {
        var (problem, cure) = ("a regular expression is a string", "write a string");
        if (token.Type == JTokenType.String && JavaRegex.Read((string)token!, out problem, out cure) is { } regex)
            return regex;
        problems.Add(token, path, problem, cure);
        return null;
    }

    /// <summary>A matcher within a matcher.</summary>
    public ValueMatcher? Nested(JToken token, string path)
    {
        if (_depth >= Deepest)
            return Refuse(token, path, "the matchers are nested too deeply",
                string.Create(CultureInfo.InvariantCulture, $"nest {Deepest} at most"));
        _depth++;
        var matcher = Value(token, path);
        _depth--;
        return matcher;
    }

    private ImmutableArray<ValueMatcher>? All(MappingFields fields, string key)
    {
        var list = fields.List(key);
        if (list is not { Count: > 0 })
        {
            if (list is not null)
                problems.Add(list, fields.At(key), $"'{key}' is empty", "list the matchers");
            return null;
        }

        var parts = list.Select((item, at) =>
            Nested(item, string.Create(CultureInfo.InvariantCulture, $"{fields.At(key)}/{at}"))).ToArray();
        return parts.Contains(null) ? null : [.. parts.OfType<ValueMatcher>()];
    }

    private ValueMatcher? Absent(MappingFields fields) =>
        fields.TakeRequired("absent").ToString() is "True" or "(absent)" ? new AbsentMatcher() : Refuse(fields.Source["absent"],
            fields.At("absent"), "'absent' is true or not there", "for that there is a value, write { \"not\": { \"absent\": true } }");

    private BinaryMatcher? Binary(MappingFields fields)
    {
        var text = fields.Text("binaryEqualTo") ?? "";
        fields.RefuseRest(Unsupported);
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
            return new BinaryMatcher([.. bytes.AsSpan(0, length)]);
        problems.Add(fields.Source, fields.At("binaryEqualTo"), "this is not base64", "write the bytes as base64");
        return null;
    }

    private ValueMatcher? Refuse(JToken? at, string path, string message, string cure)
    {
        problems.Add(at, path, message, cure);
        return null;
    }
}
