using System.Globalization;

namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>Builds a map for writing. Null values are left out.</summary>
internal sealed class MapBuilder
{
    private readonly List<MapEntry> _entries = [];

    public MapBuilder Add(string key, Node? value)
    {
        if (value is not null)
            _entries.Add(new MapEntry(key, 0, value));
        return this;
    }

    public MapBuilder Add(string key, string? text) => Add(key, text is null ? null : ScalarNode.Of(text));

    public MapBuilder Add(string key, bool? flag) => Add(key, flag is { } value ? ScalarNode.Of(value) : null);

    public MapBuilder Add(string key, int? number) =>
        Add(key, number is { } value ? new ScalarNode(0, value.ToString(CultureInfo.InvariantCulture), Plain: true) : null);

    /// <summary>Adds a list or map unless it is empty.</summary>
    public MapBuilder AddAny(string key, Node value) =>
        value is ListNode { Items.Count: 0 } or MapNode { Entries.Count: 0 } ? this : Add(key, value);

    public MapNode Build() => new(0, _entries);
}
