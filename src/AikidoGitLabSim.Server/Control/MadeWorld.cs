using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Control;

/// <summary>A world that was just made: the one answer that shows the values of its tokens.</summary>
/// <param name="Name">The world's name.</param>
/// <param name="GitLabUrl">Where its GitLab answers, without a slash at the end.</param>
/// <param name="AikidoUrl">Where its Aikido answers, without a slash at the end.</param>
/// <param name="Users">Its users.</param>
/// <param name="Groups">Its groups.</param>
/// <param name="Projects">Its projects.</param>
/// <param name="Tokens">Its tokens with their values.</param>
internal sealed record MadeWorld(
    string Name, string GitLabUrl, string AikidoUrl, IEnumerable<MadeWorld.User> Users, IEnumerable<MadeWorld.Place> Groups,
    IEnumerable<MadeWorld.Place> Projects, IEnumerable<MadeWorld.Token> Tokens)
{
    /// <summary>The answer about a world that was read from a file. It is written row by row: a world may hold a million tokens.</summary>
    public static MadeWorld Of(string name, LoadedWorld loaded, WorldUrls urls) => new(
        name, urls.GitLab(name), urls.Aikido(name),
        loaded.Users.Select(user => new User(user.Id, user.Username)),
        loaded.World.Groups.Rows.Select(group => new Place(group.Id, group.FullPath)),
        loaded.World.Projects.Rows.Select(project => new Place(project.Id, project.FullPath)),
        loaded.Tokens.Select(token => new Token(token.Id, token.Name, Vocabulary.TokenKinds.Of(token.Kind), token.Secret.Reveal())));

    /// <summary>A user.</summary>
    internal sealed record User(long Id, string Username);

    /// <summary>A group or project.</summary>
    internal sealed record Place(long Id, string Path);

    /// <summary>A token with its value.</summary>
    internal sealed record Token(long Id, string? Name, string Kind, string Secret);
}
