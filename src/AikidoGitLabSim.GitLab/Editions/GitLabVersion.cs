using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AikidoGitLabSim.GitLab.Editions;

/// <summary>A GitLab release such as <c>18.11</c> or <c>18.11.5</c>. Rules depend on major and minor only.</summary>
/// <param name="Major">The yearly release number.</param>
/// <param name="Minor">The monthly release number, 0 to 11 so far.</param>
/// <param name="Patch">The patch release; shown by <c>/version</c>, ignored by every rule.</param>
public readonly record struct GitLabVersion(int Major, int Minor, int Patch = 0) : IComparable<GitLabVersion>
{
    /// <summary>The oldest release that is simulated.</summary>
    public static GitLabVersion Oldest => new(15, 11);

    /// <summary>The newest release whose behaviour is known; newer ones behave as this one.</summary>
    public static GitLabVersion Newest => new(19, 6);

    /// <summary>Whether behaviour beyond <see cref="Newest"/> is being guessed from it.</summary>
    public bool IsNewerThanKnown => CompareTo(Newest) > 0;

    /// <summary>Every simulated minor release, oldest first.</summary>
    public static IEnumerable<GitLabVersion> Known { get; } =
    [
        Oldest,
        .. from major in Enumerable.Range(16, 3) from minor in Enumerable.Range(0, 12) select new GitLabVersion(major, minor),
        .. from minor in Enumerable.Range(0, 7) select new GitLabVersion(19, minor),
    ];

    /// <summary>Reads <c>18.11</c> or <c>18.11.5</c>; a trailing <c>-ee</c> is not part of a version.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out GitLabVersion version)
    {
        version = default;
        var parts = (text ?? "").Split('.');
        if (parts.Length is < 2 or > 3)
            return false;

        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        version = new GitLabVersion(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>Reads a version that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static GitLabVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException($"'{text}' is not a GitLab version such as 18.11");

    /// <summary>Orders by major and minor; patch releases of one minor are equal.</summary>
    public int CompareTo(GitLabVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>The version as a user writes it: <c>18.11</c>, or <c>18.11.5</c> when a patch was named.</summary>
    public override string ToString() =>
        Patch == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}")
            : string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    /// <summary>Whether the left release came out before the right one.</summary>
    public static bool operator <(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left release came out after the right one.</summary>
    public static bool operator >(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left release is the right one or an earlier one.</summary>
    public static bool operator <=(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left release is the right one or a later one.</summary>
    public static bool operator >=(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) >= 0;
}
