using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>Secrets that a request carries as parameters, such as a new user's password. Only the route's handler sees them: a decision
/// and its parameters are kept, so each secret is replaced there.</summary>
internal sealed class RequestSecrets
{
    // No boolean is longer (false): what is longer is not what the route declares, and may be a secret.
    private const int LongestBoolean = 5;

    private readonly Dictionary<string, string>? _values;

    private RequestSecrets(Dictionary<string, string>? values) => _values = values;

    /// <summary>No secrets.</summary>
    public static RequestSecrets None { get; } = new(null);

    /// <summary>The secret that was sent as a parameter; null: it was not sent, or not as text or a number.</summary>
    public string? this[string name] => _values?.GetValueOrDefault(name);

    /// <summary>Takes the secrets out of parameters and leaves replacements of the same shape, so that validation finds the same.</summary>
    /// <param name="parameters">The parameters as sent; null: none.</param>
    /// <param name="policy">The policy of the route, which may declare a parameter of such a name as no text.</param>
    public static RequestSecrets TakeFrom(Dictionary<string, object?>? parameters, RoutePolicy policy)
    {
        if (parameters is null)
            return None;

        Dictionary<string, string>? taken = null;
        foreach (var (name, value) in parameters)
        {
            if (!SecretNames.Matches(name))
            {
                if (value is IEnumerable<object?> or IDictionary<string, object?>)
                    parameters[name] = Inside(value);
            }
            else if (!IsBoolean(name, value, policy))
            {
                if (TextOf(value) is { } text)
                    (taken ??= new(StringComparer.Ordinal))[name] = text;
                parameters[name] = Replaced(value);
            }
        }

        return taken is null ? None : new RequestSecrets(taken);
    }

    private static bool IsBoolean(string name, object? value, RoutePolicy policy) =>
        value is bool or string { Length: <= LongestBoolean }
            && policy.Parameters.Any(spec => spec.Name == name && spec.Type == ParameterType.Boolean);

    private static string? TextOf(object? value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Replaced(object? value) => value switch
    {
        null or "" => value,
        IDictionary<string, object?> => new Dictionary<string, object?>(StringComparer.Ordinal),
        IEnumerable<object?> => new List<object?>(),
        _ => SecretNames.Replacement,
    };

    private static object? Inside(object? value) => value switch
    {
        IDictionary<string, object?> map => map.ToDictionary(
            pair => pair.Key, pair => SecretNames.Matches(pair.Key) ? Replaced(pair.Value) : Inside(pair.Value), StringComparer.Ordinal),
        IEnumerable<object?> list => list.Select(Inside).ToList(),
        _ => value,
    };
}
