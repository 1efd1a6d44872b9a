using System.Globalization;

namespace AikidoGitLabSim.Validator.Knowledge;

internal sealed record ReleaseNumber(int Major, int Minor)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    public bool IsAtLeast(ReleaseNumber other) => (Major, Minor).CompareTo((other.Major, other.Minor)) >= 0;

    public bool IsBefore(ReleaseNumber other) => !IsAtLeast(other);

    /// <summary>Reads <c>18.11.5-ee</c>; null when it is nothing of the sort.</summary>
    public static ReleaseNumber? Parse(string? text)
    {
        var parts = (text ?? "").Split('.', '-');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new(major, minor)
            : null;
    }
}
