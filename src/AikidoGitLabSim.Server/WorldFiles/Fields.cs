using System.Globalization;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads the keys of one map by their types and notes whatever is wrong with them. A key with nothing behind it counts as left
/// out.</summary>
internal sealed class Fields
{
    private readonly MapNode _map;
    private readonly FilePlace _place;
    private readonly ProblemList _problems;

    private Fields(MapNode map, FilePlace place, ProblemList problems)
    {
        _map = map;
        _place = place;
        _problems = problems;
    }

    /// <summary>The line at which the map begins.</summary>
    public int Line => _map.Line;

    /// <summary>The keys that are written, known or not.</summary>
    public IEnumerable<string> Keys => _map.Entries.Where(entry => entry.Value is not ScalarNode { IsNull: true })
        .Select(entry => entry.Key);

    /// <summary>Takes a node as a map of known keys; null when it is none.</summary>
    public static Fields? Of(Node node, FilePlace place, string[] known, ProblemList problems)
    {
        if (node is not MapNode map)
        {
            if (node is not ScalarNode { IsNull: true })
                problems.Add(node.Line, place.ToString(), $"{node.Noun} stands where a map of keys is expected",
                    $"write keys such as {known[0]}: …");
            return null;
        }

        foreach (var entry in Distinct(map, place, problems))
        {
            if (Array.IndexOf(known, entry.Key) < 0)
                RejectUnknown(entry, place, known, problems);
        }

        return new Fields(map, place, problems);
    }

    /// <summary>Takes a map whose keys were looked at before: nothing is noted again.</summary>
    public static Fields Again(MapNode map, FilePlace place, ProblemList problems) => new(map, place, problems);

    /// <summary>The value of a key; null when it is left out.</summary>
    public Node? this[string key]
    {
        get
        {
            foreach (var entry in _map.Entries)
            {
                if (entry.Key == key)
                    return entry.Value is ScalarNode { IsNull: true } ? null : entry.Value;
            }

            return null;
        }
    }

    /// <summary>Notes that something is wrong with the value of a key, or that it is missing.</summary>
    public void Reject(string key, string message, string cure) =>
        _problems.Add(this[key]?.Line ?? Line, _place.Key(key), message, cure);

    /// <summary>Text that may be empty; null when the key is left out.</summary>
    public string? AnyText(string key)
    {
        if (this[key] is not { } node)
            return null;
        if (node is ScalarNode scalar)
            return scalar.Text;
        Reject(key, $"{key} is {node.Noun}, not text", $"write {key}: followed by text");
        return null;
    }

    /// <summary>Text that is not blank.</summary>
    public string? Text(string key)
    {
        var text = AnyText(key);
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;
        Reject(key, $"{key} is blank", $"write something behind {key}:, or leave the key out");
        return null;
    }

    /// <summary>Reads a required text.</summary>
    public string? RequiredText(string key, string cure)
    {
        if (this[key] is null)
            Reject(key, $"{key} is missing", cure);
        return Text(key);
    }

    /// <summary>Reads a boolean.</summary>
    public bool? Flag(string key)
    {
        if (this[key] is not { } node)
            return null;
        if (node is ScalarNode { Plain: true, Text: "true" or "false" } scalar)
            return scalar.Text == "true";
        Reject(key, $"{key} is neither true nor false", $"write {key}: true or {key}: false, without quotes");
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int? Number(string key, int least, int most)
    {
        if (this[key] is not { } node)
            return null;
        if (node is ScalarNode { Plain: true } scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        Reject(key, $"{key} is not a whole number from {least} to {most}", "write digits only, without quotes");
        return null;
    }

    /// <summary>Reads a time.</summary>
    public DateTimeOffset? Instant(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Instants.TryInstant(text, out var instant))
            return instant;
        Reject(key, $"{key} is not a time from {Instants.FirstYear} to {Instants.LastYear}",
            $"write one such as {key}: 2026-11-22T09:00:00Z");
        return null;
    }

    /// <summary>Reads a date.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Instants.TryDate(text, out var date) && date.Year <= Instants.LastYear)
            return date;
        Reject(key, $"{key} is not a date from {Instants.FirstYear} to {Instants.LastYear}", $"write one such as {key}: 2027-01-01");
        return null;
    }

    /// <summary>Reads one of the given words.</summary>
    public T? Word<T>(string key, EnumWords<T> words)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        if (words.Find(text) is { } value)
            return value;
        Reject(key, $"'{text}' is not a {key}", DidYouMean.Cure(text, words.All, $"write {DidYouMean.List(words.All)}"));
        return null;
    }

    /// <summary>The items of a list; none when the key is left out.</summary>
    public IReadOnlyList<Node> Items(string key)
    {
        switch (this[key])
        {
            case null:
                return [];
            case ListNode list:
                return list.Items;
            case var other:
                Reject(key, $"{key} is {other.Noun}, not a list", $"write {key}: [ … ], or one item a line, each behind '- '");
                return [];
        }
    }

    /// <summary>The entries of a map whose keys are free, each once; none when the key is left out.</summary>
    public IEnumerable<MapEntry> Entries(string key)
    {
        switch (this[key])
        {
            case null:
                return [];
            case MapNode map:
                return Distinct(map, new FilePlace(_place.Key(key)), _problems);
            case var other:
                Reject(key, $"{key} is {other.Noun}, not a map", $"write {key}: {{ name: value }}");
                return [];
        }
    }

    /// <summary>A map of known keys below this one; null when it is left out.</summary>
    public Fields? Map(string key, string[] known) =>
        this[key] is { } node ? Of(node, new FilePlace(_place.Key(key)), known, _problems) : null;

    /// <summary>The map of known keys that is the value of a free key below this map; null when it is none.</summary>
    public Fields? Map(string below, MapEntry entry, string[] known) => Of(entry.Value, new FilePlace(_place.Key(below)), known, _problems);

    /// <summary>Notes that something is wrong with an item or entry below a key.</summary>
    public void RejectAt(int line, string below, string message, string cure) => _problems.Add(line, _place.Key(below), message, cure);

    private static IEnumerable<MapEntry> Distinct(MapNode map, FilePlace place, ProblemList problems)
    {
        const int fewKeys = 12;
        var seen = map.Entries.Count > fewKeys ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            if (seen?.Add(entry.Key) ?? IsFirst(map.Entries, i))
                yield return entry;
            else
                problems.Add(entry.Line, place.Key(entry.Key), $"key '{entry.Key}' is written twice", "keep one of the two");
        }
    }

    private static bool IsFirst(IReadOnlyList<MapEntry> entries, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (entries[i].Key == entries[index].Key)
                return false;
        }

        return true;
    }

    // Keys are made of letters. Anything else may be a line that lost its colon, with a secret in it: that is not repeated.
    private static void RejectUnknown(MapEntry entry, FilePlace place, string[] known, ProblemList problems)
    {
        var keysHere = $"keys here are {DidYouMean.List(known)}";
        if (entry.Key.All(char.IsAsciiLetter))
            problems.Add(entry.Line, place.Key(entry.Key), $"unknown key '{entry.Key}'", DidYouMean.Cure(entry.Key, known, keysHere));
        else
            problems.Add(entry.Line, place.ToString(), "unknown key; keys are made of letters only", keysHere);
    }
}
