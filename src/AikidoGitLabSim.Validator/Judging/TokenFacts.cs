using System.Collections.Immutable;
using System.Globalization;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>What <c>/personal_access_tokens/self</c> says of the token.</summary>
internal sealed record TokenFacts(
    string? Name, ImmutableArray<string> Scopes, bool Active, bool Revoked, bool Granular, bool ExpiryTold, DateOnly? ExpiresAt)
{
    public static TokenFacts? From(Answer? answer)
    {
        if (answer is not { IsOk: true, Json: var json } || json.Texts("scopes") is not { } scopes || json.Flag("active") is not { } active)
            return null;
        var expiry = json.Text("expires_at");
        var isDate = DateOnly.TryParseExact(expiry, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var isNever = json.Get("expires_at")?.ValueKind == System.Text.Json.JsonValueKind.Null;
        return new(
            json.Text("name"), [.. scopes.Distinct(StringComparer.Ordinal)], active, json.Flag("revoked") ?? false,
            json.Flag("granular") == true || scopes.SequenceEqual(["granular"], StringComparer.Ordinal),
            isDate || isNever, isDate ? date : null);
    }
}
