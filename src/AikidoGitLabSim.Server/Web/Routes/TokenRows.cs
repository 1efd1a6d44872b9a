using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Tokens as rows of a table.</summary>
internal static class TokenRows
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(15);

    /// <summary>The row of a token.</summary>
    public static TokenRow Of(AccessToken token, WebContext context)
    {
        DateTimeOffset? dies = token.ExpiresAt is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
        return new TokenRow
        {
            Id = token.Id,
            Name = token.Name,
            Description = token.Description is { Length: > 0 } text ? text : null,
            Scopes = token.Scopes.Names.IsEmpty ? "no scopes selected" : string.Join(", ", token.Scopes.Names),
            Created = TimeWords.Day(token.CreatedAt),
            LastUsed = token.LastUsedAt is { } used ? TimeWords.Relative(used, context.Now) : "Never",
            Ips = token.LastUsedIps.IsEmpty ? "" : string.Join(", ", token.LastUsedIps),
            Expires = dies is { } moment ? TimeWords.Relative(moment, context.Now) : null,
            ExpiresOn = token.ExpiresAt is { } day ? TimeWords.Day(day) : null,
            Role = RoleOf(token, context.World),
            State = StateOf(token, context.Now),
            IsFineGrained = token.Kind == TokenKind.FineGrained,
        };
    }

    private static string? RoleOf(AccessToken token, World world) =>
        token.Resource is { } resource ? world.LevelIn(resource, world.Users.Find(token.UserId)).ToString() : null;

    /// <summary>How many there are of each state.</summary>
    public static TokenStatistics Count(IReadOnlyCollection<AccessToken> tokens, DateTimeOffset now)
    {
        var states = tokens.CountBy(token => StateOf(token, now)).ToDictionary();
        var expiring = states.GetValueOrDefault(TokenState.Expiring);
        return new TokenStatistics(states.GetValueOrDefault(TokenState.Active) + expiring, expiring,
            states.GetValueOrDefault(TokenState.Revoked), states.GetValueOrDefault(TokenState.Expired));
    }

    /// <summary>The tokens that a filter lets through, in its order.</summary>
    public static ImmutableArray<AccessToken> Filter(IEnumerable<AccessToken> tokens, TokenFilterModel filter, DateTimeOffset now)
    {
        var found = tokens
            .Where(token => token.Name.Contains(filter.Search, StringComparison.OrdinalIgnoreCase))
            .Where(token => IsIn(filter.State, token, now));
        var sorted = filter.Sort.StartsWith("created", StringComparison.Ordinal) ? found.OrderBy(token => token.CreatedAt)
            : filter.Sort.StartsWith("last_used", StringComparison.Ordinal)
            ? found.OrderBy(token => token.LastUsedAt ?? DateTimeOffset.MaxValue)
            : filter.Sort.StartsWith("name", StringComparison.Ordinal)
            ? found.OrderBy(token => token.Name, StringComparer.OrdinalIgnoreCase)
            : found.OrderBy(token => token.ExpiresAt ?? DateOnly.MaxValue);
        var ordered = sorted.ThenBy(token => token.Id);
        return filter.Sort.EndsWith("_desc", StringComparison.Ordinal) ? [.. ordered.Reverse()] : [.. ordered];
    }

    private static bool IsIn(string state, AccessToken token, DateTimeOffset now) => state switch
    {
        "active" => token.IsActive(now),
        "inactive" => !token.IsActive(now),
        "expiring" => StateOf(token, now) == TokenState.Expiring,
        "revoked" => token.Revoked,
        "expired" => StateOf(token, now) == TokenState.Expired,
        _ => true,
    };

    private static TokenState StateOf(AccessToken token, DateTimeOffset now) =>
        token.Revoked ? TokenState.Revoked
        : token.IsExpired(now) ? TokenState.Expired
        : token.ExpiresAt is { } date && new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) - now < Soon ? TokenState.Expiring
        : TokenState.Active;
}
