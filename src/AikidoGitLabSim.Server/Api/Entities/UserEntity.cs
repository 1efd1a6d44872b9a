using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Users in answers (<c>lib/api/entities/user*.rb</c> and their EE parts), as recorded from 16.11.6 to 19.1.1, licensed or
/// not.</summary>
internal static class UserEntity
{
    private const string Basic1511 = "id username name state avatar_url web_url";
    private const string Basic1611 = "id username name state locked avatar_url web_url";
    private const string Basic189 = "id username public_email name state locked avatar_url web_url";

    private const string Profile1511 =
        "created_at bio location public_email skype linkedin twitter discord website_url organization job_title pronouns bot "
            + "work_information";
    private const string Profile189 =
        "created_at bio location linkedin twitter discord website_url github job_title pronouns organization bot work_information";

    private const string Private1511 =
        "last_sign_in_at confirmed_at last_activity_on email theme_id color_scheme_id projects_limit current_sign_in_at identities "
        + "can_create_group can_create_project two_factor_enabled external private_profile commit_email";

    private const string Ee1511 = "shared_runners_minutes_limit extra_shared_runners_minutes_limit scim_identities";
    private const string Ee1811 = $"preferred_language {Ee1511}";
    private const string Licensed = "is_auditor provisioned_by_group_id enterprise_group_id enterprise_group_associated_at";
    private const string Admin1511 = $"is_admin note namespace_id created_by email_reset_offered_at using_license_seat {Licensed}";
    private const string Admin1811 = $"is_admin note namespace_id created_by using_license_seat {Licensed}";
    private const string Details = "highest_role current_sign_in_ip last_sign_in_ip sign_in_count plan trial";
    private const string Following = "followers following is_followed";

    /// <summary>Values that nothing simulated changes: a new user's, as GitLab shows them.</summary>
    private const string Defaults = """
        {
          "locked": false, "public_email": null, "bio": "", "location": "", "skype": "", "linkedin": "", "twitter": "", "discord": "",
          "website_url": "", "github": "", "organization": "", "job_title": "", "pronouns": null, "work_information": null,
          "local_time": null,
          "followers": 0, "following": 0, "is_followed": false, "theme_id": 3, "color_scheme_id": 1,
          "identities": [], "two_factor_enabled": false, "external": false, "private_profile": false,
          "preferred_language": "en", "shared_runners_minutes_limit": null, "extra_shared_runners_minutes_limit": null,
              "scim_identities": [],
          "note": "", "email_reset_offered_at": null, "using_license_seat": false, "highest_role": 0, "current_sign_in_ip": null,
          "last_sign_in_ip": null, "plan": null, "trial": false,
          "is_auditor": false, "enterprise_group_id": null, "enterprise_group_associated_at": null
        }
        """;

    /// <remarks>A licence of Premium or Ultimate shows who is auditor and which group a user belongs to (<c>doc/api/users.md</c>, recorded
    /// at 17.5.3 and 18.11.2).</remarks>
    private static readonly EditionKeys Editions = new($"{Ee1511} using_license_seat plan trial", Licensed);

    private static readonly Dictionary<string, WriteValue<User>> Writers = Fields();

    private static readonly EntityShape<User> Basic = Shape("", "", "", "");
    private static readonly EntityShape<User> Self = Shape($"local_time {Private1511} {Ee1511}", $"local_time {Private1511} {Ee1811}");
    private static readonly EntityShape<User> SelfAdmin =
        Shape($"local_time {Private1511} {Ee1511} {Admin1511}", $"local_time {Private1511} {Ee1811} {Admin1811}");

    private static readonly EntityShape<User> PublicSelf = Shape("local_time", "local_time");
    private static readonly EntityShape<User> Public = Shape($"{Following} local_time", $"{Following} local_time");

    private static readonly EntityShape<User> ForAdmin =
        Shape($"{Following} local_time {Private1511} {Ee1511} {Admin1511}", $"{Following} local_time {Private1511} {Ee1811} {Admin1811}");

    private static readonly EntityShape<User> DetailsForAdmin =
        Shape($"{Following} local_time {Private1511} {Ee1511} {Admin1511} {Details}",
            $"{Following} local_time {Private1511} {Ee1811} {Admin1811} {Details}");

    private static readonly EntityShape<User> DetailsOfSelfAdmin =
        Shape($"local_time {Private1511} {Ee1511} {Admin1511} {Details}", $"local_time {Private1511} {Ee1811} {Admin1811} {Details}");

    private static readonly EntityShape<User> Account = new(
        new History<string>(
            new HistoryRow<string>("15.11", "id username name", "recorded at 17.5.3"),
            new HistoryRow<string>("17.9", "id username name email", "doc/api/service_accounts.md, history of email"),
            new HistoryRow<string>("18.9", "id username public_email name email", "recorded at 18.11.5 and 19.1.1")),
        Writers);

    /// <summary>The keys that a user has wherever one is mentioned.</summary>
    public static void WriteBasics(System.Text.Json.Utf8JsonWriter json, User user, RestContext context) =>
        Basic.WriteKeys(json, user, context);

    /// <summary>The shapes of all releases.</summary>
    public static IEnumerable<NamedHistory> Histories =>
    [
        Self.Named("GET /user"), SelfAdmin.Named("GET /user of an administrator"),
        Basic.Named("user in a list"), ForAdmin.Named("user in a list for administrators"),
        Public.Named("another user"), PublicSelf.Named("oneself at GET /users/:id"),
        DetailsForAdmin.Named("another user for administrators"), DetailsOfSelfAdmin.Named("oneself at GET /users/:id for administrators"),
        Account.Named("service account"),
    ];

    /// <summary><c>GET /user</c>: everything about oneself; follower counts are withheld there.</summary>
    public static Answer ShowSelf(User user, RestContext context) => (user.IsAdmin ? SelfAdmin : Self).Show(200, user, context);

    /// <summary><c>GET /users/:id</c>: the public part, or all of it for an administrator.</summary>
    public static Answer Show(User user, RestContext context)
    {
        var self = user.Id == context.User.Id;
        var shape = context.User.IsAdmin ? (self ? DetailsOfSelfAdmin : DetailsForAdmin) : self ? PublicSelf : Public;
        return shape.Show(200, user, context);
    }

    /// <summary><c>POST /users</c>: what an administrator sees of the new user.</summary>
    public static Answer ShowCreated(User user, RestContext context) => ForAdmin.Show(StatusCodes.Status201Created, user, context);

    /// <summary><c>GET /users</c>: the basics, or all of it for an administrator.</summary>
    public static Answer List(IEnumerable<User> users, RestContext context) =>
        context.Request.User is { IsAdmin: true } admin ? ListForAdmin([.. users], admin, context) : Basic.List([.. users], context);

    /// <summary>A service account as its own routes show it.</summary>
    public static Answer ShowServiceAccount(int status, User user, RestContext context) => Account.Show(status, user, context);

    /// <summary>A page of service accounts.</summary>
    public static Answer ServiceAccounts(IEnumerable<User> users, RestContext context) => Account.List([.. users], context);

    private static Answer ListForAdmin(IReadOnlyList<User> users, User admin, RestContext context) =>
        (users is [var only] && only.Id == admin.Id ? SelfAdmin : ForAdmin).List(users, context);

    private static EntityShape<User> Shape(string at1511, string at1811, string profile1511 = Profile1511,
        string profile189 = Profile189) => new(
        new History<string>(
            Row("15.11", "doc/api/users.md at 15.11", Basic1511, profile1511, at1511),
            Row("16.11", "recorded at 16.11.6, first seen", Basic1611, profile1511, at1511),
            Row("18.9", "recorded on GitLab.com at 18.9, first seen", Basic189, profile189, at1511),
            Row("18.11", "recorded at 18.11.5 and 19.1.1", Basic189, profile189, at1811)),
        Writers,
        Editions);

    private static HistoryRow<string> Row(string since, string source, params string[] parts) =>
        new(since, string.Join(' ', parts.Where(part => part.Length > 0)), source);

    private static Dictionary<string, WriteValue<User>> Fields() => new(JsonValues.Constants<User>(Defaults))
    {
        ["id"] = (json, user, _) => json.WriteNumberValue(user.Id),
        ["username"] = (json, user, _) => json.WriteStringValue(user.Username),
        ["name"] = (json, user, _) => json.WriteStringValue(user.Name),
        ["state"] = (json, user, _) => json.WriteStringValue(StateOf(user)),
        ["avatar_url"] = (json, user, _) => json.WriteStringValue(AvatarUrl(user)),
        ["web_url"] = (json, user, context) => json.WriteStringValue($"{context.BaseUrl}/{user.Username}"),
        ["created_at"] = (json, user, _) => json.WriteMoment(user.CreatedAt),
        ["confirmed_at"] = (json, user, _) => json.WriteMoment(user.State == UserState.Unconfirmed ? null : user.CreatedAt),
        ["last_sign_in_at"] = (json, user, _) => json.WriteMoment(user.LastSignInAt),
        ["current_sign_in_at"] = (json, user, _) => json.WriteMoment(user.CurrentSignInAt),
        ["sign_in_count"] = (json, user, _) => json.WriteNumberValue(user.SignInCount),
        ["last_activity_on"] = (json, user, _) => json.WriteDay(user.LastActivityOn),
        ["email"] = (json, user, _) => json.WriteStringValue(user.Email),
        ["commit_email"] = (json, user, _) => json.WriteStringValue(user.Email),
        ["bot"] = (json, user, _) => json.WriteBooleanValue(user.IsBot),
        ["projects_limit"] = (json, user, _) => json.WriteNumberValue(user.IsBot ? 0 : 100_000),
        ["can_create_group"] = (json, user, _) => json.WriteBooleanValue(!user.IsBot),
        ["can_create_project"] = (json, user, _) => json.WriteBooleanValue(!user.IsBot),
        ["provisioned_by_group_id"] = (json, user, _) =>
            json.WriteNumber(user.ProvisionedBy is { Kind: ResourceKind.Group, Id: var id } ? id : null),
        ["is_admin"] = (json, user, _) => json.WriteBooleanValue(user.IsAdmin),
        ["namespace_id"] = (json, user, _) => json.WriteNumber(user.NamespaceId),
        ["created_by"] = (json, user, context) => WriteCreator(json, user, context),
    };

    private static void WriteCreator(System.Text.Json.Utf8JsonWriter json, User user, RestContext context)
    {
        if (user.CreatedById is { } id && context.World.Users.Find(id) is { } creator)
            Basic.Write(json, creator, context);
        else
            json.WriteNullValue();
    }

    private static string StateOf(User user) => user.State switch
    {
        UserState.Blocked => "blocked",
        UserState.Deactivated => "deactivated",
        UserState.Pending => "blocked_pending_approval",
        _ => "active",
    };

    /// <summary>The address of a user's picture. Nothing here fetches it.</summary>
    public static string AvatarUrl(User user) => $"https://www.gravatar.com/avatar/{Gravatar(user.Email)}?s=80&d=identicon";

    private static string Gravatar(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())));
}
