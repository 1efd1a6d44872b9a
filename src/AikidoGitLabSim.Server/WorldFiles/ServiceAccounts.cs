using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Makes the service accounts: those written under users, and those that tokens name for the first time.</summary>
internal static class ServiceAccounts
{
    /// <summary>Subgroups and projects were first seen in 18.x (<c>doc/user/profile/service_accounts.md</c>).</summary>
    private static readonly VersionRange ExistBelowTop = VersionRange.From("18.0");

    /// <summary>Says to whom the accounts under users belong, now that groups and projects are known.</summary>
    public static void Provision(List<(long UserId, Fields Fields)> accounts, WorldDraft draft)
    {
        foreach (var (id, fields) in accounts)
        {
            RejectEdition("kind", fields, draft);
            draft.Replace(draft.Users[(int)id - 1] with { ProvisionedBy = ProvisionedBy(fields, draft) });
        }
    }

    /// <summary>Makes the accounts that are named by a token only.</summary>
    public static void FromTokens(TokenItems tokens, WorldDraft draft)
    {
        foreach (var item in tokens.Of(GitLab.Tokens.TokenKind.ServiceAccount))
        {
            RejectEdition("kind", item.Fields, draft);
            if (item.Fields.RequiredText("username", "write username: aikidosec, the service account's name") is not { } username)
                continue;
            if (draft.FindUser(username) is { } user)
                Compare(user, item.Fields, draft);
            else
                Make(username, item.Fields, draft);
        }
    }

    private static void Make(string username, Fields fields, WorldDraft draft)
    {
        if (NamespacePaths.WhyNotTop(username) is { } reason)
            fields.Reject("username", reason, NamespacePaths.Cure);
        else if (draft.FindGroup(username) is not null)
            fields.Reject("username", $"'{username}' is the path of a group", "give the service account another username");
        var owner = ProvisionedBy(fields, draft);
        draft.Add(new User
        {
            Id = draft.NextUserId,
            NamespaceId = ++draft.LastNamespaceId,
            Username = username,
            Name = fields.Text("userDisplayName") ?? username,
            Email = $"{GeneratedName(owner, draft.Hex())}@noreply.{draft.Context.Host}",
            Kind = UserKind.ServiceAccount,
            ProvisionedBy = owner,
            CreatedAt = fields.Instant("createdAt") ?? draft.Now,
        });
    }

    private static void Compare(User user, Fields fields, WorldDraft draft)
    {
        if (user.Kind != UserKind.ServiceAccount)
            fields.Reject("username", $"'{user.Username}' is a person, not a service account",
                "choose another username, or write kind: personal and user:");
        else if ((fields["group"] ?? fields["project"]) is not null && ProvisionedBy(fields, draft) is { } owner
            && owner != user.ProvisionedBy)
            fields.Reject("username", $"'{user.Username}' is a service account of another group or project",
                "choose another username, or name the same one");
        if (fields.Text("userDisplayName") is { } name && name != user.Name)
            fields.Reject("userDisplayName", $"'{user.Username}' is called '{user.Name}' elsewhere in this file",
                "write the same name, or leave it out here");
    }

    private static ResourceRef? ProvisionedBy(Fields fields, WorldDraft draft)
    {
        var owner = Owner(fields, draft);
        if (owner is { } found && IsBelowTop(found, draft) && !ExistBelowTop.Holds(draft.Edition.Version))
        {
            fields.Reject(
                found.Kind == ResourceKind.Group ? "group" : "project",
                $"in GitLab {draft.Edition.Version} a service account belongs to a top-level group",
                $"name a top-level group, or an edition from {ExistBelowTop.Since} on");
        }

        return owner;
    }

    private static ResourceRef? Owner(Fields fields, WorldDraft draft)
    {
        switch (fields["group"], fields["project"])
        {
            case (null, null):
                if (draft.Edition.Offering == Offering.GitLabCom)
                    fields.Reject("group", "on GitLab.com a service account belongs to a group",
                        "write group: and the path of a top-level group");
                return null;
            case (null, _):
                return References.Project(fields, draft);
            case (_, null):
                return References.Group(fields, draft);
            default:
                fields.Reject("project", "a service account belongs to a group or to a project, not to both", "leave one of the two out");
                return References.Group(fields, draft);
        }
    }

    private static bool IsBelowTop(ResourceRef owner, WorldDraft draft) =>
        owner.Kind == ResourceKind.Project || draft.Groups[(int)owner.Id - 1].ParentId is not null;

    private static void RejectEdition(string key, Fields fields, WorldDraft draft)
    {
        if (!draft.Edition.IsEnterprise)
            fields.Reject(key, "the Community Edition has no service accounts", "name an edition without +ce, or leave this out");
        else if (!TokenKinds.ServiceAccountsExist.Holds(draft.Edition.Version))
            fields.Reject(key, $"GitLab {draft.Edition.Version} has no service accounts",
                $"name an edition from {TokenKinds.ServiceAccountsExist.Since} on, or leave this out");
    }

    // ee/app/services/users/service_accounts/create_service.rb
    private static string GeneratedName(ResourceRef? owner, string hex) => owner switch
    {
        { Kind: ResourceKind.Group, Id: var id } => string.Create(CultureInfo.InvariantCulture, $"service_account_group_{id}_{hex}"),
        { Id: var id } => string.Create(CultureInfo.InvariantCulture, $"service_account_project_{id}_{hex}"),
        null => $"service_account_{hex}",
    };
}
