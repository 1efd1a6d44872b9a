using System.Numerics;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>The keys of one object of a mapping. Unknown keys are rejected by name, never ignored.</summary>
/// <param name="source">The object.</param>
/// <param name="path">Its place.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class MappingFields(JObject source, string path, MappingProblems problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The JSON object that is read.</summary>
    public JObject Source => source;

    /// <summary>The list that problems are added to.</summary>
    public MappingProblems Problems => problems;

    /// <summary>The place of a key.</summary>
    public string At(string key) => $"{path}/{key}";

    /// <summary>The value of a key; null: absent, or <c>null</c>.</summary>
    public JToken? Take(string key)
    {
        _asked.Add(key);
        return source[key] is { Type: not JTokenType.Null } value ? value : null;
    }

    /// <summary>The value of a key that the caller has found to be there.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="InvalidOperationException">The key is not there.</exception>
    public JToken TakeRequired(string key) => Take(key) ?? throw new InvalidOperationException($"There is no key '{key}'");

    /// <summary>A string; of a number or a flag its text, as WireMock's reader does.</summary>
    public string? Text(string key) => Take(key) switch
    {
        null => null,
        JValue { Type: JTokenType.String } text => (string?)text,
        JValue { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Boolean } value =>
            value.ToString(Newtonsoft.Json.Formatting.None),
        var other => Wrong<string>(other, key, "a string"),
    };

    /// <summary>A whole number within bounds.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Take(key) is not { } value)
            return null;
        if (value is JValue { Type: JTokenType.Integer } integer && WholeNumber(integer) is var number && number >= least
            && number <= most)
            return (int)number;
        problems.Add(value, At(key), "this is not a number that can be used here",
            string.Create(CultureInfo.InvariantCulture, $"write one from {least} to {most}"));
        return null;
    }

    /// <summary>A number with a fraction, not negative.</summary>
    public double? Fraction(string key)
    {
        if (Take(key) is not { } value)
            return null;
        if (value.Type is JTokenType.Integer or JTokenType.Float && (double)value is >= 0 and <= Responses.Delay.Longest and var number)
            return number;
        problems.Add(value, At(key), "this is not a number that can be used here",
            "write one that is not negative, and a day in milliseconds at most");
        return null;
    }

    /// <summary>Reads a flag; false when the key is absent.</summary>
    public bool Flag(string key) => Take(key) switch
    {
        null => false,
        { Type: JTokenType.Boolean } value => (bool)value,
        var other => Wrong<object>(other, key, "true or false") is not null,
    };

    /// <summary>Reads an object; null when the key is absent.</summary>
    public JObject? Object(string key) => Take(key) switch
    {
        null => null,
        JObject value => value,
        var other => Wrong<JObject>(other, key, "an object")
    };

    /// <summary>Reads a list; null when the key is absent.</summary>
    public JArray? List(string key) => Take(key) switch
    {
        null => null,
        JArray value => value,
        var other => Wrong<JArray>(other, key, "a list")
    };

    /// <summary>Rejects the keys that were not read.</summary>
    /// <param name="unsupported">WireMock's keys that are not served here, with what to do instead.</param>
    public void RefuseRest(IReadOnlyDictionary<string, string>? unsupported = null)
    {
        foreach (var property in source.Properties().Where(property => !_asked.Contains(property.Name)))
        {
            if (unsupported?.TryGetValue(property.Name, out var instead) is true)
                problems.Add(property, At(property.Name), $"'{property.Name}' is WireMock's, and not supported here", instead);
            else
                problems.Add(property, At(property.Name), $"'{property.Name}' is not a key that is known here",
                    $"remove it, or use one of {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
        }
    }

    // Newtonsoft holds a whole number as Int64, or as BigInteger where that is too small.
    private static BigInteger WholeNumber(JValue value) => value.Value is BigInteger large ? large : (long)value;

    private T? Wrong<T>(JToken value, string key, string wanted)
        where T : class
    {
        problems.Add(value, At(key), $"'{key}' has to be {wanted}", $"write {wanted}");
        return null;
    }
}
