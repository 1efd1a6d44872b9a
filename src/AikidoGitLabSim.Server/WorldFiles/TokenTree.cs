using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A token as its world file has it, without a secret.</summary>
internal static class TokenTree
{
    public static MapNode Of(AccessToken token, World world)
    {
        var user = world.Users.Get(token.UserId);
        var kind = KindOf(token, user);
        var isNamed = kind is TokenKind.Group or TokenKind.Project or TokenKind.ServiceAccount;
        var isFineGrained = token.Kind == TokenKind.FineGrained;
        return new MapBuilder()
            .Add("kind", Vocabulary.TokenKinds.Of(kind))
            .Add("user", isNamed ? null : user.Username)
            .Add("group", PathOf(token, ResourceKind.Group, world))
            .Add("project", PathOf(token, ResourceKind.Project, world))
            .Add("username", isNamed ? user.Username : null)
            .Add("access", LevelOf(token, user, world))
            .Add("name", token.Name)
            .Add("description", token.Description)
            .AddAny("scopes", isFineGrained ? MapNode.Empty : ListNode.Of(token.Scopes.Names))
            .Add("permissions", isFineGrained ? ListNode.Of(token.Permissions) : null)
            .Add("createdAt", Instants.Write(token.CreatedAt))
            .Add("expiresAt", token.ExpiresAt is { } date ? Instants.Write(date) : "never")
            .Add("revoked", token.Revoked ? true : null)
            .Add("revokedAt", token.Revoked ? Instants.Write(token.RevokedAt ?? token.CreatedAt) : null)
            .Add("lastUsedAt", token.LastUsedAt is { } used ? Instants.Write(used) : null)
            .Build();
    }

    private static TokenKind KindOf(AccessToken token, User user) =>
        token.Kind == TokenKind.Personal && user.Kind == UserKind.ServiceAccount ? TokenKind.ServiceAccount : token.Kind;

    private static string? PathOf(AccessToken token, ResourceKind kind, World world) =>
        token.Resource is { } resource && resource.Kind == kind ? world.PathOf(resource) : null;

    private static string? LevelOf(AccessToken token, User bot, World world)
    {
        if (token.Resource is not { } resource)
            return null;
        var members = resource.Kind == ResourceKind.Group ? world.Groups.Get(resource.Id).Members : world.Projects.Get(resource.Id).Members;
        return members.TryGetValue(bot.Id, out var level) ? Vocabulary.AccessLevels.Of(level) : null;
    }
}
