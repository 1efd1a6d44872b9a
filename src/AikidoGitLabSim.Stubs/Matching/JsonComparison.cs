namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Compares JSON by the rules of json-unit, which WireMock uses.</summary>
/// <param name="IgnoreOrder">Whether lists may be in another order.</param>
/// <param name="IgnoreExtra">Whether more keys and entries than expected may be there.</param>
internal sealed record JsonComparison(bool IgnoreOrder, bool IgnoreExtra)
{
    /// <summary>Whether two JSON values are equal under the options.</summary>
    public bool AreEqual(JToken expected, JToken actual) => JsonPlaceholder.Takes(expected, actual) ?? (expected, actual) switch
    {
        (JObject a, JObject b) => Objects(a, b),
        (JArray a, JArray b) => Lists(a, b),
        (JValue a, JValue b) => Values(a, b),
        _ => false,
    };

    private static bool Values(JValue a, JValue b)
    {
        if (IsNumber(a) && IsNumber(b))
            return a.Type == b.Type
                ? JToken.DeepEquals(a, b)
                : Convert.ToDouble(a.Value, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(b.Value, CultureInfo.InvariantCulture));
        return a.Type == b.Type && JToken.DeepEquals(a, b);
    }

    private static bool IsNumber(JValue value) => value.Type is JTokenType.Integer or JTokenType.Float;

    private bool Objects(JObject expected, JObject actual) =>
        expected.Properties().All(property => actual[property.Name] is { } value
            ? AreEqual(property.Value, value)
            : JsonPlaceholder.NameIn(property.Value) == JsonPlaceholder.IgnoreElement)
        && (IgnoreExtra || actual.Properties().All(property => expected.ContainsKey(property.Name)));

    private bool Lists(JArray expected, JArray actual)
    {
        if (expected.Count > actual.Count || (expected.Count < actual.Count && !IgnoreExtra))
            return false;
        return IgnoreOrder ? Paired(expected, actual) : expected.Zip(actual, AreEqual).All(equal => equal);
    }

    /// <remarks>A pairing of all that is expected with something that is there (Kuhn): with placeholders, the first that fits may be the
    /// wrong one.</remarks>
    private bool Paired(JArray expected, JArray actual)
    {
        var partner = Enumerable.Repeat(-1, actual.Count).ToArray();
        return Enumerable.Range(0, expected.Count).All(at => Pair(expected, actual, at, partner, new bool[actual.Count]));
    }

    private bool Pair(JArray expected, JArray actual, int at, int[] partner, bool[] tried)
    {
        for (var other = 0; other < actual.Count; other++)
        {
            if (tried[other] || !AreEqual(expected[at], actual[other]))
                continue;
            tried[other] = true;
            if (partner[other] >= 0 && !Pair(expected, actual, partner[other], partner, tried))
                continue;
            partner[other] = at;
            return true;
        }

        return false;
    }
}
