using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>What an object in an answer looks like: which keys, in which order, in which release.</summary>
/// <typeparam name="T">What is shown.</typeparam>
internal sealed class EntityShape<T>
{
    private readonly History<string> _keys;
    private readonly EditionKeys _editions;
    private readonly Dictionary<(Distribution Distribution, bool Licensed), History<Field[]>> _fields;

    /// <summary>Makes a shape; every key of every row must have a writer.</summary>
    /// <param name="keys">The keys of each release, space-joined, in GitLab's order.</param>
    /// <param name="writers">How the value of a key is written.</param>
    /// <param name="editions">Which keys some editions do not have; null: all editions have all.</param>
    public EntityShape(History<string> keys, IReadOnlyDictionary<string, WriteValue<T>> writers, EditionKeys? editions = null)
    {
        _keys = keys;
        _editions = editions ?? EditionKeys.None;
        Edition[] kinds =
        [
            new(Offering.SelfManaged, Tier.Ultimate, GitLabVersion.Newest),
            new(Offering.SelfManaged, Tier.Free, GitLabVersion.Newest),
            new(Offering.SelfManaged, Tier.Free, GitLabVersion.Newest) { Distribution = Distribution.Community },
        ];
        _fields = kinds.ToDictionary(KindOf, kind => new History<Field[]>([.. keys.Rows.Select(row => RowOf(row, kind, writers))]));
    }

    /// <summary>The keys under a name, for laying releases side by side.</summary>
    public NamedHistory Named(string name) => NamedHistory.Of(NamedHistory.Keys, name, _keys) with
    {
        Adapt = (edition, keys) => keys is null ? null : _editions.Of(edition, keys),
    };

    /// <summary>Writes an object.</summary>
    public void Write(Utf8JsonWriter json, T item, RestContext context)
    {
        json.WriteStartObject();
        WriteKeys(json, item, context);
        json.WriteEndObject();
    }

    /// <summary>Writes the keys of an object that has others, too.</summary>
    public void WriteKeys(Utf8JsonWriter json, T item, RestContext context)
    {
        foreach (var field in _fields[KindOf(context.World.Edition)].At(context.Version))
        {
            json.WritePropertyName(field.Key);
            field.Write(json, item, context);
        }
    }

    /// <summary>An answer that is one object.</summary>
    public Answer Show(int status, T item, RestContext context) =>
        new(status, Json.Write((Shape: this, item, context), static (json, state) => state.Shape.Write(json, state.item, state.context)));

    /// <summary>An answer that is a page of objects.</summary>
    public Answer List(IReadOnlyList<T> items, RestContext context) => Page(Pagination.Cut(context, items), context);

    /// <summary>An answer that is a page which was cut already.</summary>
    public Answer Page(Page<T> page, RestContext context) =>
        new(StatusCodes.Status200OK, Json.Write((Shape: this, page.Rows, context), static (json, state) =>
    {
        json.WriteStartArray();
        foreach (var item in state.Rows)
            state.Shape.Write(json, item, state.context);
        json.WriteEndArray();
    }))
        { Headers = page.Headers };

    private static (Distribution Distribution, bool Licensed) KindOf(Edition edition) => (edition.Distribution, edition.IsLicensed);

    private HistoryRow<Field[]> RowOf(HistoryRow<string> row, Edition kind, IReadOnlyDictionary<string, WriteValue<T>> writers) =>
        new(row.Since, [.. _editions.Of(kind, row.Value).Split(' ').Select(key => Field.Of(key, writers))], row.Source);

    private sealed record Field(JsonEncodedText Key, WriteValue<T> Write)
    {
        public static Field Of(string key, IReadOnlyDictionary<string, WriteValue<T>> writers) => writers.TryGetValue(key, out var write)
            ? new Field(JsonEncodedText.Encode(key), write)
            : throw new ArgumentException($"{typeof(T).Name} has no writer for '{key}'", nameof(writers));
    }
}
