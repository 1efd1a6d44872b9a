using System.Collections.Immutable;

namespace AikidoGitLabSim.Support.Metrics;

/// <summary>The source files below a folder of the repository.</summary>
public sealed class SourceTree
{
    private readonly string _root;
    private readonly string _folder;
    private readonly Lazy<ImmutableArray<FileMetrics>> _files;

    /// <summary>Prepares to read a folder.</summary>
    /// <param name="folder">The folder, relative to the root.</param>
    /// <param name="root">The repository's root; this repository's when left out.</param>
    public SourceTree(string folder, string? root = null)
    {
        (_folder, _root) = (folder, root ?? Repository.Root);
        _files = new(() => [.. Paths(".cs").Select(path => SourceFile.Read(path, File.ReadAllText(Path.Combine(_root, path))))]);
    }

    /// <summary>The C# files.</summary>
    public ImmutableArray<FileMetrics> Files => _files.Value;

    /// <summary>The lines of C# and Razor files that are longer than a limit, each as file, line and length.</summary>
    /// <param name="limit">The most characters.</param>
    public IEnumerable<string> LinesOver(int limit) =>
        from path in Paths(".cs").Concat(Paths(".razor"))
        from line in File.ReadLines(Path.Combine(_root, path)).Select((text, number) => (text.Length, Number: number + 1))
        where line.Length > limit
        select $"{path}:{line.Number} has {line.Length} characters";

    private IEnumerable<string> Paths(string extension) =>
        Directory.EnumerateFiles(Path.Combine(_root, _folder), $"*{extension}", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
}
