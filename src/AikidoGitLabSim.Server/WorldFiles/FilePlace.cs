using System.Globalization;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A place in a world file, put into words only when there is something to say about it.</summary>
/// <param name="Section">The section; empty for the whole file.</param>
/// <param name="Index">Which item of the section's list, from 0; null for the section itself.</param>
internal readonly record struct FilePlace(string Section, int? Index = null)
{
    public string Key(string key) => Section.Length == 0 ? key : $"{this}.{key}";

    public override string ToString() => Index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{Section}[{index}]") : Section;
}
