using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Follows the names by which one part of a file refers to another.</summary>
internal static class References
{
    public static ResourceRef? Group(Fields fields, WorldDraft draft, string key = "group") =>
        Resource(fields, draft, key, ResourceKind.Group);

    public static ResourceRef? Project(Fields fields, WorldDraft draft) => Resource(fields, draft, "project", ResourceKind.Project);

    /// <summary>The user behind the key <c>user</c>: a person, or a service account where the kind of token does not say it
    /// already.</summary>
    public static User? Owner(TokenItem item, WorldDraft draft)
    {
        var fields = item.Fields;
        if (fields.RequiredText("user", "write user: and the username of whose token it is") is not { } username)
            return null;
        switch (draft.FindUser(username))
        {
            case null:
                fields.Reject("user", $"there is no user '{username}'", UserCure(username, draft));
                return null;
            case { Kind: UserKind.Human }:
            case { Kind: UserKind.ServiceAccount } when item.Kind is not TokenKind.Personal:
                return draft.FindUser(username);
            default:
                fields.Reject("user", $"'{username}' is not a person", $"write kind: service-account and username: {username}");
                return null;
        }
    }

    public static string UserCure(string username, WorldDraft draft) =>
        DidYouMean.Cure(username, draft.Usernames, $"add {{ username: {username} }} to users");

    private static ResourceRef? Resource(Fields fields, WorldDraft draft, string key, ResourceKind kind)
    {
        if (fields.RequiredText(key, $"write {key}: and its full path") is not { } path)
            return null;
        if (draft.Paths.TryGetValue(path, out var found) && found.Kind == kind)
            return found;
        var word = kind == ResourceKind.Group ? "group" : "project";
        fields.Reject(key, $"there is no {word} '{path}'",
            DidYouMean.Cure(path, draft.PathsOf(kind), $"add {{ path: {path} }} to {word}s"));
        return null;
    }
}
