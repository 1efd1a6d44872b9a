using System.Collections.Frozen;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Which tokens a list shows, in which order (<c>app/finders/personal_access_tokens_finder.rb</c>).</summary>
internal static class TokenFilter
{
    private static readonly VersionRange ExpiryFilters = VersionRange.From("17.3");

    private static readonly History<bool> LastDayIsInactive = new(
        new HistoryRow<bool>("15.11", false,
            "app/models/personal_access_token.rb at 17.x and 18.x: scope inactive, expires_at < CURRENT_DATE"),
        new HistoryRow<bool>("19.0", true,
            "app/models/personal_access_token.rb at about 19.3: scope inactive, revoked.or(expired); bracketed"));

    /// <summary>What changed over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
        [NamedHistory.Of("answers", "state=inactive lists tokens that expire today", LastDayIsInactive, value => value ? "yes" : null)];

    /// <summary>The parameters (<c>lib/api/helpers/personal_access_tokens_helpers.rb</c>).</summary>
    public static readonly ParameterSpec[] Parameters =
    [
        new("revoked", ParameterType.Boolean),
        new ParameterSpec("state", ParameterType.String).OneOf("active", "inactive"),
        new("created_before", ParameterType.DateTime),
        new("created_after", ParameterType.DateTime),
        new("last_used_before", ParameterType.DateTime),
        new("last_used_after", ParameterType.DateTime),
        new("expires_before", ParameterType.Date) { Exists = ExpiryFilters },
        new("expires_after", ParameterType.Date) { Exists = ExpiryFilters },
        new("search", ParameterType.String),
        new("sort", ParameterType.String),
    ];

    /// <remarks>
    /// The orders of <c>app/models/concerns/sortable.rb</c> and of the token model; unknown ones are ignored. PostgreSQL puts nulls last
    /// when ascending and first when descending. When a token was changed is not simulated: it was when it was made.
    /// </remarks>
    private static readonly FrozenDictionary<string, Func<IEnumerable<AccessToken>, IOrderedEnumerable<AccessToken>>> Orders =
        new Dictionary<string, Func<IEnumerable<AccessToken>, IOrderedEnumerable<AccessToken>>>
        {
            ["id_asc"] = tokens => tokens.OrderBy(token => token.Id),
            ["id_desc"] = tokens => tokens.OrderByDescending(token => token.Id),
            ["created_asc"] = Oldest,
            ["created_at_asc"] = Oldest,
            ["updated_asc"] = Oldest,
            ["updated_at_asc"] = Oldest,
            ["created_date"] = Newest,
            ["created_desc"] = Newest,
            ["created_at_desc"] = Newest,
            ["updated_desc"] = Newest,
            ["updated_at_desc"] = Newest,
            ["expires_asc"] = FirstToExpire,
            ["expires_at_asc_id_desc"] = FirstToExpire,
            ["expires_desc"] = tokens => tokens.OrderByDescending(token => token.ExpiresAt ?? DateOnly.MaxValue),
            ["last_used_asc"] = tokens => tokens.OrderBy(token => token.LastUsedAt ?? DateTimeOffset.MaxValue),
            ["last_used_desc"] = tokens => tokens.OrderByDescending(token => token.LastUsedAt ?? DateTimeOffset.MaxValue),
            ["name_asc"] = tokens => tokens.OrderBy(token => token.Name, StringComparer.OrdinalIgnoreCase),
            ["name_desc"] = tokens => tokens.OrderByDescending(token => token.Name, StringComparer.OrdinalIgnoreCase),
        }.ToFrozenDictionary();

    /// <summary>The tokens that match the filter, in the requested order.</summary>
    public static IEnumerable<AccessToken> Apply(IEnumerable<AccessToken> tokens, RestContext context)
    {
        var arguments = context.Arguments;
        var search = FuzzySearch.For(arguments.Text("search"));
        var found = tokens
            .Where(token => arguments.Boolean("revoked") is not { } revoked || token.Revoked == revoked)
            .Where(token => arguments.Text("state") is not { Length: > 0 } state || IsIn(state, token, context))
            .Where(token => IsWithin(token.CreatedAt, arguments, "created_before", "created_after"))
            .Where(token => IsWithin(token.LastUsedAt, arguments, "last_used_before", "last_used_after"))
            .Where(token => arguments.Date("expires_before") is not { } before || token.ExpiresAt < before)
            .Where(token => arguments.Date("expires_after") is not { } after || token.ExpiresAt >= after)
            .Where(token => search is null || search.Matches(token.Name));
        return Sort(found, arguments.Text("sort"));
    }

    /// <summary>Whether a token is in a state, <c>active</c> or <c>inactive</c>.</summary>
    /// <remarks>On its last day a token is not active any more, and for long was not inactive either.</remarks>
    public static bool IsIn(string state, AccessToken token, RestContext context) => state == "active"
        ? token.IsActive(context.Now)
        : token.Revoked || token.ExpiresAt < context.Request.Today
            || (LastDayIsInactive.At(context.Version) && token.IsExpired(context.Now));

    private static bool IsWithin(DateTimeOffset? time, Arguments arguments, string before, string after) =>
        (arguments.DateTime(before) is not { } latest || time <= latest)
        && (arguments.DateTime(after) is not { } earliest || time >= earliest);

    private static IEnumerable<AccessToken> Sort(IEnumerable<AccessToken> tokens, string? order) =>
        order is not null && Orders.TryGetValue(order, out var sort) ? sort(tokens) : tokens;

    private static IOrderedEnumerable<AccessToken> Oldest(IEnumerable<AccessToken> tokens) => tokens.OrderBy(token => token.CreatedAt);

    private static IOrderedEnumerable<AccessToken> Newest(IEnumerable<AccessToken> tokens) =>
        tokens.OrderByDescending(token => token.CreatedAt);

    private static IOrderedEnumerable<AccessToken> FirstToExpire(IEnumerable<AccessToken> tokens) =>
        tokens.OrderBy(token => token.ExpiresAt ?? DateOnly.MaxValue);
}
