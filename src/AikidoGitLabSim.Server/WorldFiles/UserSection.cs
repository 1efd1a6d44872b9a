using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads people, and service accounts that have no token.</summary>
internal static class UserSection
{
    /// <summary>The password of everybody for whom no other is written.</summary>
    public const string DefaultPassword = "sim-password";

    private static readonly string[] Keys =
        ["username", "name", "email", "password", "state", "admin", "createdAt", "kind", "group", "project", "provisionedBy"];

    /// <summary>Reads the users.</summary>
    /// <returns>The items that are service accounts, with their ids: groups and projects are not known yet.</returns>
    public static (List<(long UserId, Fields Fields)> Accounts, List<(long UserId, Fields Fields)> Provisioned) Read(Fields file,
        WorldDraft draft)
    {
        var accounts = new List<(long, Fields)>();
        var provisioned = new List<(long, Fields)>();
        var emails = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var items = file.Items("users");
        draft.LastNamespaceId = (file["groups"] as ListNode)?.Items.Count ?? 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (Fields.Of(items[i], new FilePlace("users", i), Keys, draft.Problems) is not { } fields)
                continue;
            var isAccount = fields.Word("kind", Vocabulary.UserKinds) == UserKind.ServiceAccount;
            var user = ToUser(fields, draft, isAccount);
            if (!emails.Add(user.Email))
                fields.Reject("email", $"'{user.Email}' is the address of another user, too", "give every user an address of their own");
            if (isAccount)
                accounts.Add((user.Id, fields));
            if (fields["provisionedBy"] is not null)
                provisioned.Add((user.Id, fields));
        }

        return (accounts, provisioned);
    }

    /// <summary>Says which group brought a person in, by SAML or SCIM, now that groups are known.</summary>
    public static void Provision(List<(long UserId, Fields Fields)> people, WorldDraft draft)
    {
        foreach (var (id, fields) in people)
        {
            if (References.Group(fields, draft, "provisionedBy") is not { } group)
                continue;
            if (draft.Groups[(int)group.Id - 1].ParentId is not null)
                fields.Reject("provisionedBy", "only a top-level group provisions people", "name the top-level group");
            draft.Replace(draft.Users[(int)id - 1] with { ProvisionedBy = group });
        }
    }

    private static User ToUser(Fields fields, WorldDraft draft, bool isAccount)
    {
        var username = Username(fields, draft) ?? $"user{draft.NextUserId}";
        var user = new User
        {
            Id = draft.NextUserId,
            NamespaceId = ++draft.LastNamespaceId,
            Username = username,
            Name = fields.Text("name") ?? username,
            Email = Email(fields) ?? $"{username}@example.com",
            Kind = isAccount ? UserKind.ServiceAccount : UserKind.Human,
            State = fields.Word("state", Vocabulary.UserStates) ?? UserState.Active,
            IsAdmin = fields.Flag("admin") ?? false,
            CreatedAt = fields.Instant("createdAt") ?? draft.Now,
        };
        if (isAccount)
            RejectWhatPeopleHave(fields);
        else
            user = WithPassword(user, fields, draft);
        return draft.Add(user);
    }

    private static User WithPassword(User user, Fields fields, WorldDraft draft)
    {
        foreach (var key in fields.Keys.Where(key => key is "group" or "project"))
            fields.Reject(key, $"a person belongs to no {key} in this way",
                "write members: at the group or project, or kind: service-account here");
        var password = fields.Text("password") ?? DefaultPassword;
        draft.Passwords[user.Id] = new TokenSecret(password);
        return user with { PasswordDigest = PasswordDigest.Of(user.Username, password) };
    }

    private static void RejectWhatPeopleHave(Fields fields)
    {
        foreach (var key in fields.Keys.Where(key => key is "password" or "admin" or "provisionedBy"))
            fields.Reject(key, $"a service account has no {key}", "leave it out");
    }

    private static string? Username(Fields fields, WorldDraft draft)
    {
        if (fields.RequiredText("username", "write username: mara") is not { } username)
            return null;
        if (NamespacePaths.WhyNotTop(username) is { } reason)
            fields.Reject("username", reason, NamespacePaths.Cure);
        if (draft.FindUser(username) is not null)
            fields.Reject("username", $"there is another user '{username}'", "usernames are unique, regardless of case: choose another");
        return username;
    }

    private static string? Email(Fields fields)
    {
        if (fields.Text("email") is not { } email)
            return null;
        if (email.Count(c => c == '@') != 1 || email[0] == '@' || email[^1] == '@' || email.Any(char.IsWhiteSpace))
            fields.Reject("email", "email is not an address", "write one such as mara@example.com");
        return email;
    }
}
