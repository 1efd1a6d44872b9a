using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Parameters that a route declared, in their types.</summary>
/// <param name="values">The values by name; a value may be null when the parameter was sent as null or blank.</param>
public sealed class Arguments(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>No arguments.</summary>
    public static Arguments None { get; } = new(FrozenDictionary<string, object?>.Empty);

    /// <summary>Whether the parameter was sent, if only as null.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A text; null when absent.</summary>
    public string? Text(string name) => Get<string>(name);

    /// <summary>A whole number; null when absent. One that no id can be is <see cref="long.MaxValue"/>.</summary>
    public long? Integer(string name) => values.GetValueOrDefault(name) as long?;

    /// <summary>A truth; null when absent.</summary>
    public bool? Boolean(string name) => values.GetValueOrDefault(name) as bool?;

    /// <summary>A day; null when absent or blank.</summary>
    public DateOnly? Date(string name) => values.GetValueOrDefault(name) as DateOnly?;

    /// <summary>A moment, UTC; null when absent or blank.</summary>
    public DateTimeOffset? DateTime(string name) => values.GetValueOrDefault(name) as DateTimeOffset?;

    /// <summary>A list; empty when absent.</summary>
    public ImmutableArray<string> List(string name) => values.GetValueOrDefault(name) is ImmutableArray<string> list ? list : [];

    private T? Get<T>(string name)
        where T : class => values.GetValueOrDefault(name) as T;
}
