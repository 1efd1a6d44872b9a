using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>Makes paths of names.</summary>
internal static partial class Names
{
    /// <summary>The name in lower case, with '-' for everything that a path cannot hold.</summary>
    public static string Slug(string name) => Other().Replace(name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
