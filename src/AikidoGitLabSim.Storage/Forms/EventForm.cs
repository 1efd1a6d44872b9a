using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>
/// The JSON form of a log's entries. Worlds are not part of an entry: it names them by the id of their own form
/// (<see cref="WorldForm"/>), so that a thousand forks of a world need it once.
/// </summary>
internal static class EventForm
{
    /// <summary>The version of the form. An entry of a newer one is refused.</summary>
    public const int Version = 1;

    private const int ChainBytes = 16;
    private const string Put = "put";
    private const string Deleted = "delete";
    private const string Reset = "reset";
    private const string Noted = "note";

    /// <summary>Writes an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="idOf">The id of a world's form.</param>
    public static byte[] Write(WorldEvent entry, Func<World, string> idOf)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("v", Version);
        WriteEntry(writer, entry, idOf);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What stands for all entries of a log, with one more.</summary>
    /// <param name="before">What stands for those before.</param>
    /// <param name="entry">The entry, as <see cref="Write"/> wrote it.</param>
    public static string Chain(string before, ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        hash.AppendData(entry);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, ChainBytes));
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <param name="worldOf">The world with an id.</param>
    /// <exception cref="WorldLogException">It is of a newer version, or cannot be understood.</exception>
    public static WorldEvent Read(ReadOnlyMemory<byte> json, Func<string, World> worldOf)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, worldOf);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or KeyNotFoundException
            or OverflowException)
        {
            throw new WorldLogException($"an entry of the log cannot be read: {wrong.Message}", "restore the data from a backup", wrong);
        }
    }

    private static void WriteEntry(Utf8JsonWriter writer, WorldEvent entry, Func<World, string> idOf)
    {
        switch (entry)
        {
            case WorldPut put:
                writer.WriteString("type", Put);
                writer.WriteString("seed", idOf(put.World.Seed));
                writer.WriteString("current", idOf(put.World.Current));
                WriteNotes(writer, put.World.Notes);
                break;
            case WorldDeleted:
                writer.WriteString("type", Deleted);
                break;
            case WorldReset:
                writer.WriteString("type", Reset);
                break;
            case WorldNoted note:
                writer.WriteString("type", Noted);
                writer.WriteString("key", note.Key);
                writer.WriteString("value", note.Value);
                break;
            case WorldChanged { Command: var command }:
                var (name, form) = CommandForms.ByType[command.GetType()];
                writer.WriteString("type", name);
                writer.WritePropertyName("command");
                JsonSerializer.Serialize(writer, command, form);
                break;
            default:
                throw new ArgumentException($"an entry of type {entry.GetType().Name} has no form", nameof(entry));
        }
    }

    private static void WriteNotes(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> notes)
    {
        writer.WriteStartObject("notes");
        foreach (var (key, note) in notes)
            writer.WriteString(key, note);
        writer.WriteEndObject();
    }

    private static WorldEvent Read(JsonElement entry, Func<string, World> worldOf)
    {
        var version = entry.GetProperty("v").GetInt32();
        if (version > Version)
            throw new WorldLogException($"an entry of the log is of version {version}; this version reads up to {Version}",
                "use a newer gitlab-sim");
        var type = Text(entry, "type");
        return type switch
        {
            Put => new WorldPut(new LoggedWorld(worldOf(Text(entry, "seed")), worldOf(Text(entry, "current")))
            {
                Notes = Notes(entry.GetProperty("notes")),
            }),
            Deleted => new WorldDeleted(),
            Reset => new WorldReset(),
            Noted => new WorldNoted(Text(entry, "key"), Text(entry, "value")),
            _ => new WorldChanged(ReadCommand(type, entry.GetProperty("command"))),
        };
    }

    private static Command ReadCommand(string type, JsonElement command) =>
        CommandForms.ByName.TryGetValue(type, out var form)
            ? command.Deserialize(form) as Command ?? throw new JsonException($"a command '{type}' is empty")
            : throw new JsonException($"there is no command '{type}'");

    private static ImmutableSortedDictionary<string, string> Notes(JsonElement notes) =>
        LoggedWorld.NoNotes.AddRange(notes.EnumerateObject().Select(note => KeyValuePair.Create(note.Name, note.Value.GetString() ?? "")));

    private static string Text(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new JsonException($"'{name}' is null");
}
