using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>What the pages of tokens answer to scripts: the JSON that GitLab's own script reads.</summary>
internal static class TokenJson
{
    private const string Serializers = "app/serializers/access_token_entity_base.rb, personal_access_token_entity.rb";
    private const string OldKeys = "id name revoked created_at scopes user_id last_used_at active expires_at expired expires_soon";

    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    private static readonly History<string> Keys = new(
        new HistoryRow<string>("15.11", OldKeys, $"{Serializers}; bracketed"),
        new HistoryRow<string>("17.7", $"{OldKeys} description", $"{Serializers}; bracketed"),
        new HistoryRow<string>("17.8", $"{OldKeys} description last_used_ips", $"{Serializers} @52cabe13; bracketed"));

    private static readonly FrozenDictionary<string, Action<Utf8JsonWriter, AccessToken, DateTimeOffset>> Values =
        new Dictionary<string, Action<Utf8JsonWriter, AccessToken, DateTimeOffset>>(StringComparer.Ordinal)
        {
            ["id"] = static (json, token, _) => json.WriteNumberValue(token.Id),
            ["name"] = static (json, token, _) => json.WriteStringValue(token.Name),
            ["revoked"] = static (json, token, _) => json.WriteBooleanValue(token.Revoked),
            ["created_at"] = static (json, token, _) => json.WriteMoment(token.CreatedAt),
            ["description"] = static (json, token, _) => json.WriteStringValue(token.Description),
            ["scopes"] = static (json, token, _) => json.WriteTexts(token.Scopes.Names),
            ["user_id"] = static (json, token, _) => json.WriteNumberValue(token.UserId),
            ["last_used_at"] = static (json, token, _) => json.WriteMoment(token.LastUsedAt),
            ["active"] = static (json, token, now) => json.WriteBooleanValue(token.IsActive(now)),
            ["expires_at"] = static (json, token, _) => json.WriteDay(token.ExpiresAt),
            ["expired"] = static (json, token, now) => json.WriteBooleanValue(token.IsExpired(now)),
            ["expires_soon"] = static (json, token, now) => json.WriteBooleanValue(IsSoon(token, now)),
            ["last_used_ips"] = static (json, token, _) => json.WriteTexts(token.LastUsedIps),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly History<string> PersonalAnswer = new(
        new HistoryRow<string>("15.11", "new_token active_access_tokens",
            "app/controllers/user_settings/personal_access_tokens_controller.rb"),
        new HistoryRow<string>("17.7", "new_token active_access_tokens total",
            "app/controllers/user_settings/personal_access_tokens_controller.rb at 17.7"),
        new HistoryRow<string>("18.1", "token", "app/controllers/user_settings/personal_access_tokens_controller.rb @017a6c12"));

    private static readonly History<string> ResourceAnswer = new(
        new HistoryRow<string>("15.11", "new_token active_access_tokens", "app/controllers/concerns/access_tokens_actions.rb @1caab683"),
        new HistoryRow<string>("17.7", "new_token active_access_tokens total",
            "app/controllers/concerns/access_tokens_actions.rb, newer copies; bracketed"));

    /// <summary>What changed about the answers over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of(NamedHistory.Keys, "page of tokens: an active token", Keys),
        NamedHistory.Of(NamedHistory.Keys, "page of personal access tokens: a new token", PersonalAnswer),
        NamedHistory.Of(NamedHistory.Keys, "page of group or project access tokens: a new token", ResourceAnswer),
    ];

    /// <summary>The answer that shows a new token's value.</summary>
    public static WebAnswer Created(TokenPage page, WebContext context, TokenSecret secret)
    {
        var keys = (page.Kind is TokenKind.Group or TokenKind.Project ? ResourceAnswer : PersonalAnswer).At(context.Edition.Version)
            .Split(' ');
        return WebAnswer.Json(Json.Write((keys, page, context, secret), static (json, state) =>
        {
            var (keys, page, context, secret) = state;
            var active = Active(page, context);
            json.WriteStartObject();
            json.WriteString(keys[0], secret.Reveal());
            if (keys.Contains("active_access_tokens"))
            {
                json.WritePropertyName("active_access_tokens");
                WriteAll(json, active, page, context);
            }

            if (keys.Contains("total"))
                json.WriteNumber("total", active.Count);
            json.WriteEndObject();
        }));
    }

    /// <summary>The answer that says why there is no token.</summary>
    public static WebAnswer Refused(string error) => WebAnswer.Json(
        Json.Write(error, static (json, text) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            json.WriteStringValue(text);
            json.WriteEndArray();
            json.WriteEndObject();
        }),
        StatusCodes.Status422UnprocessableEntity);

    /// <summary>The active tokens of a page.</summary>
    public static WebAnswer List(TokenPage page, WebContext context) =>
        WebAnswer.Json(Json.Write((page, context),
            static (json, state) => WriteAll(json, Active(state.page, state.context), state.page, state.context)));

    private static List<AccessToken> Active(TokenPage page, WebContext context) =>
        [.. page.Tokens.Where(token => token.IsActive(context.Now)).OrderBy(token => token.ExpiresAt ?? DateOnly.MaxValue)
            .ThenBy(token => token.Id)];

    private static void WriteAll(Utf8JsonWriter json, List<AccessToken> tokens, TokenPage page, WebContext context)
    {
        json.WriteStartArray();
        foreach (var token in tokens)
            Write(json, token, page, context);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AccessToken token, TokenPage page, WebContext context)
    {
        json.WriteStartObject();
        foreach (var key in Keys.At(context.Edition.Version).Split(' '))
        {
            json.WritePropertyName(key);
            Values[key](json, token, context.Now);
        }

        json.WriteString("revoke_path", Path(page, context, token, "revoke"));
        if (page.Labels.Rotates)
            json.WriteString("rotate_path", Path(page, context, token, "rotate"));
        if (token.Resource is { } resource)
            json.WriteString("role", context.World.LevelIn(resource, context.World.Users.Find(token.UserId)).ToString());
        json.WriteEndObject();
    }

    private static string Path(TokenPage page, WebContext context, AccessToken token, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{context.Request.BaseUrl.Root}{page.Path}/{token.Id}/{what}");

    private static bool IsSoon(AccessToken token, DateTimeOffset now) =>
        token.ExpiresAt is { } date && new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) - now is var left && left > TimeSpan.Zero
            && left <= Soon;
}
