using System.Collections.Frozen;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Parameters as sent: text, number (long or double), truth, null, list, or object, by name.</summary>
/// <param name="values">The parameters: query, then body, then those of the path, each overriding the one before.</param>
public sealed class RawParameters(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>No parameters.</summary>
    public static RawParameters None { get; } = new(FrozenDictionary<string, object?>.Empty);

    /// <summary>All parameters by name.</summary>
    public IReadOnlyDictionary<string, object?> All => values;

    /// <summary>Whether a parameter was sent, if only as null.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A parameter's value; null when absent.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    /// <summary>A parameter that is text; null when absent or something else.</summary>
    public string? Text(string name) => this[name] as string;
}
