using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Storage.Forms.Converters;

/// <summary>A repository of a world file: its files say all, commits and ids follow from them.</summary>
internal sealed class RepositoryConverter : JsonConverter<Repository>
{
    public override Repository Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize(ref reader, StorageJson.Default.RepositoryForm)
            ?? throw new JsonException("a repository is an object");
        return new Repository(
            Contents(form.Files),
            form.CommittedAt,
            form.Branches.ToImmutableSortedDictionary(branch => branch.Key, branch => Contents(branch.Value), StringComparer.Ordinal),
            form.Tags.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    public override void Write(Utf8JsonWriter writer, Repository value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new RepositoryForm(
            value.CommittedAt,
            Forms(value.Files),
            Sorted(value.Branches, Forms),
            Sorted(value.Tags, branch => branch)),
        StorageJson.Default.RepositoryForm);

    private static SortedDictionary<string, FileForm> Forms(ImmutableSortedDictionary<string, ImmutableArray<byte>> files) =>
        Sorted(files, FileForm.Of);

    private static SortedDictionary<string, TOut> Sorted<TIn, TOut>(ImmutableSortedDictionary<string, TIn> rows, Func<TIn, TOut> form) =>
        new(rows.ToDictionary(row => row.Key, row => form(row.Value), StringComparer.Ordinal), StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Contents(SortedDictionary<string, FileForm> files) =>
        files.ToImmutableSortedDictionary(file => file.Key, file => file.Value.ToContent(), StringComparer.Ordinal);
}
