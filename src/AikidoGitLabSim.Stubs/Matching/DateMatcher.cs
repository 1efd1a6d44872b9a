namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes dates before, at, or after an instant.</summary>
/// <param name="Instant">The instant; null: now.</param>
/// <param name="Offset">What is added to now.</param>
/// <param name="Sign">-1 before, 0 at, 1 after.</param>
internal sealed record DateMatcher(DateTimeOffset? Instant, TimeSpan Offset, int Sign) : ValueMatcher
{
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request)
    {
        var expected = Instant ?? (request.Now + Offset);
        return value is not null && Actual(value, expected.Offset) is { } actual && Math.Sign(actual.CompareTo(expected)) == Sign;
    }

    /// <summary>Reads an instant in ISO 8601 with its zone.</summary>
    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        return text.Length > 16 && (text.EndsWith('Z') || text[^6] is '+' or '-')
            && DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    // What has no zone is of the zone that it is compared in.
    private static DateTimeOffset? Actual(string text, TimeSpan zone)
    {
        if (TryRead(text, out var instant)
            || DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
            return instant;
        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone)
            : null;
    }
}
