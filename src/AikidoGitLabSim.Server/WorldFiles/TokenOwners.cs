using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Finds, or makes, the user as whom a token acts.</summary>
internal static class TokenOwners
{
    /// <summary>What GitLab's API takes when no level is named.</summary>
    private const AccessLevel DefaultLevel = AccessLevel.Maintainer;

    public static (long UserId, ResourceRef? Resource)? Find(TokenItem item, string name, WorldDraft draft)
    {
        switch (item.Kind)
        {
            case TokenKind.Group:
                return Bot(item.Fields, name, References.Group(item.Fields, draft), draft);
            case TokenKind.Project:
                return Bot(item.Fields, name, References.Project(item.Fields, draft), draft);
            case TokenKind.ServiceAccount:
                return Account(item.Fields, draft) is { } account ? (account.Id, null) : null;
            default:
                return References.Owner(item, draft) is { } owner ? (owner.Id, null) : null;
        }
    }

    private static (long UserId, ResourceRef? Resource)? Bot(Fields fields, string name, ResourceRef? resource, WorldDraft draft)
    {
        var level = MemberSection.Level(fields, "access", draft);
        if (resource is not { } owner)
            return null;
        var bot = NamedBot(fields, owner, draft) ?? draft.Add(NewBot(fields, name, owner, draft));
        if (draft.Join(owner, bot.Id, level ?? DefaultLevel) is { } other && level is not null)
            RejectLevel(fields, bot, other);
        return (bot.Id, owner);
    }

    // Tokens that came of rotation share the bot of the first one: they name it.
    private static User? NamedBot(Fields fields, ResourceRef owner, WorldDraft draft)
    {
        if (fields.Text("username") is not { } username || draft.FindUser(username) is not { } user)
            return null;
        if (user.Kind == UserKind.ResourceBot && user.ProvisionedBy == owner)
            return user;
        fields.Reject("username", $"there is another user '{username}'", "leave username out, and a name is generated for the bot");
        return null;
    }

    private static User NewBot(Fields fields, string name, ResourceRef owner, WorldDraft draft)
    {
        var username = fields.Text("username");
        if (username is not null && NamespacePaths.WhyNotTop(username) is { } reason)
            fields.Reject("username", reason, NamespacePaths.Cure);
        var word = owner.Kind == ResourceKind.Group ? "group" : "project";
        username ??= string.Create(CultureInfo.InvariantCulture, $"{word}_{owner.Id}_bot_{draft.Hex()}");
        return new User
        {
            Id = draft.NextUserId,
            Username = username,
            Name = name,
            Email = $"{username}@noreply.{draft.Context.Host}",
            Kind = UserKind.ResourceBot,
            ProvisionedBy = owner,
            CreatedAt = fields.Instant("createdAt") ?? draft.Now,
        };
    }

    private static User? Account(Fields fields, WorldDraft draft)
    {
        if (fields.Text("username") is not { } username || draft.FindUser(username) is not { Kind: UserKind.ServiceAccount } account)
            return null;
        var level = MemberSection.Level(fields, "access", draft);
        if (level is null)
            return account;
        if (account.ProvisionedBy is not { } owner)
            fields.Reject("access", "a service account of the whole instance has no access of its own",
                "name it under members: of a group or project");
        else if (draft.Join(owner, account.Id, level.Value) is { } other)
            RejectLevel(fields, account, other);
        return account;
    }

    private static void RejectLevel(Fields fields, User user, AccessLevel other) => fields.Reject(
        "access", $"'{user.Username}' is {Vocabulary.AccessLevels.Of(other)} elsewhere in this file",
        "write the same level, or leave it out here");
}
