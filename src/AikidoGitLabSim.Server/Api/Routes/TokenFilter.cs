using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Which tokens a list shows, in which order (<c>app/finders/personal_access_tokens_finder.rb</c>).</summary>
internal static class TokenFilter
{
    private static readonly VersionRange ExpiryFilters = VersionRange.From("17.3");

    /// <summary>The parameters (<c>lib/api/helpers/personal_access_tokens_helpers.rb</c>).</summary>
    public static readonly ParameterLaw[] Parameters =
    [
        new("revoked", ParameterType.Boolean),
        new ParameterLaw("state", ParameterType.String).OneOf("active", "inactive"),
        new("created_before", ParameterType.DateTime),
        new("created_after", ParameterType.DateTime),
        new("last_used_before", ParameterType.DateTime),
        new("last_used_after", ParameterType.DateTime),
        new("expires_before", ParameterType.Date) { Exists = ExpiryFilters },
        new("expires_after", ParameterType.Date) { Exists = ExpiryFilters },
        new("search", ParameterType.String),
        new("sort", ParameterType.String),
    ];

    /// <summary>The tokens that match, in the order asked for.</summary>
    public static IEnumerable<AccessToken> Apply(IEnumerable<AccessToken> tokens, Call call)
    {
        var arguments = call.Arguments;
        var found = tokens
            .Where(token => arguments.Boolean("revoked") is not { } revoked || token.Revoked == revoked)
            .Where(token => arguments.Text("state") is not { Length: > 0 } state || token.IsActive(call.Now) == (state == "active"))
            .Where(token => arguments.DateTime("created_before") is not { } before || token.CreatedAt <= before)
            .Where(token => arguments.DateTime("created_after") is not { } after || token.CreatedAt >= after)
            .Where(token => arguments.DateTime("last_used_before") is not { } before || token.LastUsedAt <= before)
            .Where(token => arguments.DateTime("last_used_after") is not { } after || token.LastUsedAt >= after)
            .Where(token => arguments.Date("expires_before") is not { } before || token.ExpiresAt < before)
            .Where(token => arguments.Date("expires_after") is not { } after || token.ExpiresAt >= after)
            .Where(token => arguments.Text("search") is not { Length: > 0 } text || token.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        return Sort(found, arguments.Text("sort"));
    }

    /// <remarks>PostgreSQL puts nulls last when ascending and first when descending; unknown orders are ignored.</remarks>
    private static IEnumerable<AccessToken> Sort(IEnumerable<AccessToken> tokens, string? order) => order switch
    {
        "created_asc" or "created_at_asc" => tokens.OrderBy(token => token.CreatedAt),
        "created_desc" or "created_at_desc" => tokens.OrderByDescending(token => token.CreatedAt),
        "expires_asc" or "expires_at_asc" => tokens.OrderBy(token => token.ExpiresAt ?? DateOnly.MaxValue),
        "expires_desc" or "expires_at_desc" => tokens.OrderByDescending(token => token.ExpiresAt ?? DateOnly.MaxValue),
        "last_used_asc" or "last_used_at_asc" => tokens.OrderBy(token => token.LastUsedAt ?? DateTimeOffset.MaxValue),
        "last_used_desc" or "last_used_at_desc" => tokens.OrderByDescending(token => token.LastUsedAt ?? DateTimeOffset.MaxValue),
        "name_asc" => tokens.OrderBy(token => token.Name, StringComparer.OrdinalIgnoreCase),
        "name_desc" => tokens.OrderByDescending(token => token.Name, StringComparer.OrdinalIgnoreCase),
        _ => tokens,
    };
}
