using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>
/// Tokens in answers (<c>lib/api/entities/personal_access_token.rb</c>, <c>personal_access_token_with_last_used_ips.rb</c>,
/// <c>resource_access_token.rb</c>, <c>impersonation_token.rb</c>).
/// </summary>
internal static class TokenEntity
{
    private const string Before177 = "id name revoked created_at scopes user_id last_used_at active expires_at";
    private const string From177 = "id name revoked created_at description scopes user_id last_used_at active expires_at";
    private const string From1810 = "id name revoked created_at description scopes user_id last_used_at active granular expires_at";
    private const string From194 = "id name active revoked expired granular created_at description scopes user_id last_used_at expires_at";

    private const string Docs = "doc/api/personal_access_tokens.md";
    private const string Recorded1811 = "recorded at 18.11.5 and 19.1.1";
    private const string Entity = "lib/api/entities/personal_access_token.rb, first seen";

    private static readonly Dictionary<string, WriteValue<Shown>> Writers = new()
    {
        ["id"] = (json, shown, _) => json.WriteNumberValue(shown.Token.Id),
        ["name"] = (json, shown, _) => json.WriteStringValue(shown.Token.Name),
        ["revoked"] = (json, shown, _) => json.WriteBooleanValue(shown.Token.Revoked),
        ["expired"] = (json, shown, context) => json.WriteBooleanValue(shown.Token.IsExpired(context.Now)),
        ["created_at"] = (json, shown, _) => json.WriteMoment(shown.Token.CreatedAt),
        ["description"] = (json, shown, _) => json.WriteStringValue(shown.Token.Description),
        ["scopes"] = (json, shown, _) => json.WriteTexts(shown.Token.Scopes.Names),
        ["user_id"] = (json, shown, _) => json.WriteNumberValue(shown.Token.UserId),
        ["last_used_at"] = (json, shown, _) => json.WriteMoment(shown.Token.LastUsedAt),
        ["active"] = (json, shown, context) => json.WriteBooleanValue(shown.Token.IsActive(context.Now)),
        ["granular"] = (json, shown, _) => json.WriteBooleanValue(shown.Token.Kind == TokenKind.FineGrained),
        ["expires_at"] = (json, shown, _) => json.WriteDay(shown.Token.ExpiresAt),
        ["last_used_ips"] = (json, shown, _) => json.WriteTexts(shown.Token.LastUsedIps),
        ["impersonation"] = (json, shown, _) => json.WriteBooleanValue(shown.Token.Kind == TokenKind.Impersonation),
        ["access_level"] = (json, shown, context) => json.WriteNumberValue(LevelOf(shown.Token, context.Slot.Current)),
        ["resource_type"] = (json, shown, _) =>
            json.WriteStringValue(shown.Token.Resource?.Kind == ResourceKind.Group ? "group" : "project"),
        ["resource_id"] = (json, shown, _) => json.WriteNumber(shown.Token.Resource?.Id),
        ["token"] = (json, shown, _) => json.WriteStringValue(shown.Secret!.Reveal()),
    };

    private static readonly EntityShape<Shown> One = Shape(
        ("15.11", Before177, Docs),
        ("17.7", From177, Docs),
        ("18.9", $"{From177} last_used_ips", "recorded on GitLab.com at 18.9, first seen"),
        ("18.10", $"{From1810} last_used_ips", Recorded1811),
        ("19.4", $"{From194} last_used_ips", Entity));

    private static readonly EntityShape<Shown> Many = Shape(
        ("15.11", Before177, Docs), ("17.7", From177, Docs), ("18.10", From1810, Recorded1811),
        ("19.4", $"{From194} last_used_ips", Entity));

    private static readonly EntityShape<Shown> New = With("token");
    private static readonly EntityShape<Shown> OneImpersonation = With("impersonation");
    private static readonly EntityShape<Shown> NewImpersonation = With("impersonation token");

    private static readonly EntityShape<Shown> OfResource =
        Resource("19.4", $"{From194} last_used_ips access_level resource_type resource_id", "");
    private static readonly EntityShape<Shown> NewOfResource =
        Resource("19.4", $"{From194} last_used_ips access_level resource_type resource_id token", " token");

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        One.Named("token"), Many.Named("token in a list"), New.Named("new token"),
        OneImpersonation.Named("impersonation token"), NewImpersonation.Named("new impersonation token"),
        OfResource.Named("group or project token"), NewOfResource.Named("new group or project token"),
    ];

    /// <summary>One token, without its value.</summary>
    public static Answer Show(AccessToken token, RestContext context) => One.Show(200, new Shown(token, null), context);

    /// <summary>Lists a page of tokens.</summary>
    public static Answer List(IEnumerable<AccessToken> tokens, RestContext context) =>
        Many.List([.. tokens.Select(token => new Shown(token, null))], context);

    /// <summary>A new token with its value: the one answer that shows it.</summary>
    public static Answer Reveal(int status, AccessToken token, TokenSecret secret, RestContext context) =>
        New.Show(status, new Shown(token, secret), context);

    /// <summary>An impersonation token; its value only when it is new.</summary>
    public static Answer Impersonation(int status, AccessToken token, TokenSecret? secret, RestContext context) =>
        (secret is null ? OneImpersonation : NewImpersonation).Show(status, new Shown(token, secret), context);

    /// <summary>A page of impersonation tokens.</summary>
    public static Answer Impersonations(IEnumerable<AccessToken> tokens, RestContext context) =>
        OneImpersonation.List([.. tokens.Select(token => new Shown(token, null))], context);

    /// <summary>A group or project access token; its value only when it is new.</summary>
    public static Answer Resource(int status, AccessToken token, TokenSecret? secret, RestContext context) =>
        (secret is null ? OfResource : NewOfResource).Show(status, new Shown(token, secret), context);

    /// <summary>A page of group or project access tokens.</summary>
    public static Answer Resources(IEnumerable<AccessToken> tokens, RestContext context) =>
        OfResource.List([.. tokens.Select(token => new Shown(token, null))], context);

    private static int LevelOf(AccessToken token, World world) => token.Resource switch
    {
        { Kind: ResourceKind.Group, Id: var id } => (int)(world.Groups.Find(id)?.Members.GetValueOrDefault(token.UserId) ?? default),
        { Id: var id } => (int)(world.Projects.Find(id)?.Members.GetValueOrDefault(token.UserId) ?? default),
        null => 0,
    };

    private static EntityShape<Shown> With(string more) => Shape(
        ("15.11", $"{Before177} {more}", Docs),
        ("17.7", $"{From177} {more}", Docs),
        ("18.10", $"{From1810} {more}", Recorded1811),
        ("19.4", $"{From194} {more}", Entity));

    private static EntityShape<Shown> Resource(string newest, string newestKeys, string end) => Shape(
        ("15.11", $"{Before177} access_level{end}", "doc/api/group_access_tokens.md at 15.11"),
        ("17.7", $"{From177} access_level{end}", Docs),
        ("17.10", $"{From177} access_level resource_type resource_id{end}", "recorded at 17.10.3, first seen"),
        ("18.10", $"{From1810} access_level resource_type resource_id{end}", Recorded1811),
        (newest, newestKeys, "lib/api/entities/resource_access_token.rb, first seen"));

    private static EntityShape<Shown> Shape(params (string Since, string Keys, string Source)[] rows) =>
        new(new History<string>([.. rows.Select(row => new HistoryRow<string>(row.Since, row.Keys, row.Source))]), Writers);

    /// <summary>A token about to be shown, with its value when the answer may hold it.</summary>
    private sealed record Shown(AccessToken Token, TokenSecret? Secret);
}
