using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>What <c>/personal_access_tokens/self</c> says of the token.</summary>
internal sealed record TokenFacts(
    string? Name, ImmutableArray<string> Scopes, bool Active, bool Revoked, bool Granular, bool ExpiryTold, DateOnly? ExpiresAt)
{
    private static readonly string[] LaterFlags = ["granular", "expired"];
    /// <summary>What it says of <c>granular</c>, if it does.</summary>
    public bool? GranularFlag { get; init; }

    /// <summary>What newer releases say of <c>expired</c>.</summary>
    public bool? Expired { get; init; }

    public required long UserId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The addresses it was last used from; null where the release does not say.</summary>
    public ImmutableArray<string>? LastUsedIps { get; init; }

    public static TokenFacts? From(ReadAnswer? answer)
    {
        if (answer is not { IsOk: true, Json: var json } || json.Texts("scopes") is not { } scopes
            || json.Flag("active") is not { } active || json.Flag("revoked") is not { } revoked || json.Number("user_id") is not { } user
            || !Array.TrueForAll(LaterFlags, flag => json.IsFlagIfThere(flag)))
            return null;
        var (isTold, date) = ExpiryIn(json);
        return new(
            json.Text("name"), [.. scopes.Distinct(StringComparer.Ordinal)], active, revoked,
            json.Flag("granular") == true || scopes.SequenceEqual(["granular"], StringComparer.Ordinal), isTold, date)
        {
            GranularFlag = json.Flag("granular"),
            Expired = json.Flag("expired"),
            UserId = user,
            CreatedAt = json.Moment("created_at"),
            LastUsedAt = json.Moment("last_used_at"),
            LastUsedIps = json.Texts("last_used_ips"),
        };
    }

    // No date and null are two answers: the second one says that the token never expires.
    private static (bool IsTold, DateOnly? Date) ExpiryIn(JsonElement json)
    {
        var isDate = DateOnly.TryParseExact(
            json.Text("expires_at"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return isDate ? (true, date) : (json.Get("expires_at")?.ValueKind == JsonValueKind.Null, null);
    }
}
