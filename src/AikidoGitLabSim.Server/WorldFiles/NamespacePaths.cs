using System.Buffers;
using System.Collections.Frozen;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>What GitLab takes as a username, a group's or project's path, and git as a file's path.</summary>
internal static class NamespacePaths
{
    public const int LongestPath = 255;
    public const int DeepestGroup = 20;

    private const int LongestFilePath = 1000;
    private const int DeepestFile = 50;

    private static readonly SearchValues<char> OfParts =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    /// <summary>Paths at the top of a GitLab (<c>lib/gitlab/path_regex.rb</c>, TOP_LEVEL_ROUTES) and of this simulator.</summary>
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "-", ".well-known", "404.html", "422.html", "500.html", "502.html", "503.html", "admin", "api", "apple-touch-icon.png", "assets",
        "dashboard", "deploy.html", "explore", "favicon.ico", "favicon.png", "files", "groups", "health_check", "help", "import", "jwt",
        "login", "oauth", "profile", "projects", "public", "robots.txt", "s", "search", "sitemap", "sitemap.xml", "sitemap.xml.gz",
        "slash-command-logo.png", "snippets", "unsubscribes", "uploads", "users", "v2", "_sim", "__admin",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says why a path at the top is refused; null when it is accepted.</summary>
    public static string? WhyNotTop(string path) =>
        Reserved.Contains(path) ? $"'{path}' is a path that GitLab keeps for itself" : WhyNot(path);

    /// <summary>Says why one part of a path is refused; null when it is accepted.</summary>
    public static string? WhyNot(string part) =>
        part.Length > LongestPath ? $"longer than {LongestPath} characters"
        : !IsPart(part) ? $"'{part}' is not a path that GitLab takes"
        : part.EndsWith(".git", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".atom", StringComparison.OrdinalIgnoreCase)
        ? $"'{part}' ends in .git or .atom"
        : null;

    /// <summary>The cure that goes with both.</summary>
    public const string Cure = "use letters, digits, '_', '-' and '.', beginning with none of '-' and ending with neither '-' nor '.'";

    /// <summary>Whether a file of a repository can have a path.</summary>
    public static bool IsFile(string path) =>
        path.Length is > 0 and <= LongestFilePath
        && !path.Any(c => char.IsControl(c) || c == '\\')
        && path.Split('/') is { Length: <= DeepestFile } parts
        && !parts.Any(part => part.Length is 0 or > LongestPath || part is "." or ".."
            || part.Equals(".git", StringComparison.OrdinalIgnoreCase));

    // A regular expression would be a tenth of the time that 'serve' takes to start.
    private static bool IsPart(string part) =>
        part is [not '-'] or [not '-', .., not ('-' or '.')] && !part.AsSpan().ContainsAnyExcept(OfParts);
}
