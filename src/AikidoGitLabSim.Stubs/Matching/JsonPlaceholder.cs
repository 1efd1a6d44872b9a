namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>What may stand for values in expected JSON: <c>${json-unit.…}</c>.</summary>
internal static class JsonPlaceholder
{
    /// <summary>Takes anything, and that there is nothing.</summary>
    public const string IgnoreElement = "ignore-element";

    private const string Open = "${json-unit.";
    private const string Regex = "regex}";
    private const string Cure = "use ignore, ignore-element, any-string, any-number, any-boolean, or regex followed by an expression";

    /// <summary>What a text stands for: the name behind <c>json-unit.</c>; null: itself.</summary>
    public static string? NameIn(JToken token) =>
        token.Type == JTokenType.String && (string)token! is var text && text.StartsWith(Open, StringComparison.Ordinal)
            ? text[Open.Length..].TrimEnd('}')
            : null;

    /// <summary>Whether a placeholder takes a value; null: the expected value is none.</summary>
    public static bool? Takes(JToken expected, JToken actual)
    {
        if (NameIn(expected) is not { } name)
            return null;
        return name switch
        {
            "ignore" or IgnoreElement => true,
            "any-string" => actual.Type == JTokenType.String,
            "any-number" => actual.Type is JTokenType.Integer or JTokenType.Float,
            "any-boolean" => actual.Type == JTokenType.Boolean,
            _ => actual.Type == JTokenType.String
                && JavaRegex.Read(ExpressionIn((string)expected!), out _, out _)!.IsMatch((string)actual!),
        };
    }

    /// <summary>The placeholders that are not supported.</summary>
    public static IEnumerable<(string Value, string Problem, string Cure)> ProblemsIn(JToken expected)
    {
        foreach (var value in expected is JContainer container ? container.DescendantsAndSelf() : [expected])
        {
            if (NameIn(value) is not { } name || name is "ignore" or IgnoreElement or "any-string" or "any-number" or "any-boolean")
                continue;
            var text = (string)value!;
            if (!text.StartsWith(Open + Regex, StringComparison.Ordinal))
                yield return (text, "this placeholder is not supported", Cure);
            else if (JavaRegex.Read(ExpressionIn(text), out var problem, out var cure) is null)
                yield return (text, problem, cure);
        }
    }

    private static string ExpressionIn(string text) => text[(Open.Length + Regex.Length)..];
}
