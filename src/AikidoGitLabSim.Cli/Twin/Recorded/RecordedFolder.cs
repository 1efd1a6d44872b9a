using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>A folder with recorded exchanges: a file for each GitLab, an exchange a line.</summary>
internal static class RecordedFolder
{
    /// <summary>Reads a folder.</summary>
    /// <exception cref="FormatException">There is no recording in it, or a file is none; the message says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImmutableArray<RecordedVersion> Read(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? throw new FormatException($"{folder} has no recordings (*.jsonl)")
            : [.. files.Select(Read)];
    }

    private static RecordedVersion Read(FileInfo file)
    {
        var exchanges = File.ReadLines(file.FullName).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item))
            .Select(line => Parse(file.Name, line.Index + 1, line.Item)).ToList();
        var version = new RecordedVersion(Path.GetFileNameWithoutExtension(file.Name), exchanges);
        return version.Instance.Version.Length > 0 && exchanges.Count > 0
            ? version
            : throw new FormatException($"{file.Name} has no exchanges");
    }

    private static Exchange Parse(string file, int number, string line)
    {
        try
        {
            return Exchange.Parse(line);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NullReferenceException or UriFormatException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}:{number} is no recorded exchange"), wrong);
        }
    }
}
