namespace AikidoGitLabSim.Support.Metrics;

/// <summary>How large files and methods may be.</summary>
public static class SizeLimits
{
    public const int LineLength = 140;
    public const int FileLines = 300;
    public const int MethodLines = 50;
    public const int Complexity = 12;

    /// <summary>The files and methods that exceed a limit. Lines that are too long are only counted.</summary>
    /// <param name="folders">The folders to measure.</param>
    /// <param name="root">The root of another checkout; this repository's when left out.</param>
    public static IEnumerable<string> Exceeded(IEnumerable<string> folders, string? root)
    {
        var files = folders.SelectMany(folder => new SourceTree(folder, root).Files).ToArray();
        return files.Where(IsTooLong).Select(file => $"{file.Path}: {file.Lines} lines")
            .Concat(files.SelectMany(file => file.Methods).Where(method => IsTooLong(method) || IsTooComplex(method))
                .Select(method => method.ToString()));
    }

    public static bool IsTooLong(FileMetrics file) => file.Lines > FileLines;

    public static bool IsTooLong(MethodMetrics method) => method.Lines > MethodLines;

    public static bool IsTooComplex(MethodMetrics method) => method.Complexity > Complexity;
}
