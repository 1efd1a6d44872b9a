namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Paths without links: each element is resolved, not only the last.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path that a path leads to.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">Its links go round in circles.</exception>
    public static string Of(string path)
    {
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(path) is not { } next)
                return path;
            path = next;
        }

        throw new IOException("too many links");
    }

    // The path with its first link replaced by what the link says; null: there is none.
    private static string? FirstLink(string path)
    {
        var root = Path.GetPathRoot(path) ?? "";
        var walked = root;
        var parts = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < parts.Length; at++)
        {
            var folder = walked;
            walked = Path.Combine(walked, parts[at]);
            if (new FileInfo(walked).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([folder, target, .. parts[(at + 1)..]]));
        }

        return null;
    }
}
