using System.Globalization;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>The processes that a process started, as Linux lists them.</summary>
internal static class ProcessTree
{
    /// <summary>A process; its start tells it from a later one with the same number.</summary>
    internal sealed record Entry(int Id, int Parent, string Started, string Name);

    /// <summary>The process and all that it started, directly or not.</summary>
    public static IReadOnlyList<Entry> From(int root)
    {
        List<Entry> all = [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .OfType<string>().Where(name => name.All(char.IsAsciiDigit)).Select(name => Read(int.Parse(name, CultureInfo.InvariantCulture)))
            .OfType<Entry>()];
        List<Entry> found = [.. all.Where(entry => entry.Id == root)];
        for (var at = 0; at < found.Count; at++)
            found.AddRange(all.Where(entry => entry.Parent == found[at].Id));
        return found;
    }

    /// <summary>Whether a process still runs; one that only waits for its parent to notice its end does not.</summary>
    public static bool Runs(Entry entry) => Read(entry.Id) is { } now && now.Started == entry.Started;

    // After the name in parentheses: state, parent, …, and as the 20th field the time of the start.
    private static Entry? Read(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var name = stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..stat.LastIndexOf(')')];
            return fields[0] is "Z" or "X" ? null
                : new Entry(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[19], name);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
