using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary>What the control API says about worlds.</summary>
internal static class WorldAnswer
{
    /// <summary>A world that was just made: the one answer that shows the values of its tokens.</summary>
    public static object Made(string name, LoadedWorld loaded, WorldUrls urls) => new
    {
        name,
        gitLabUrl = urls.GitLab(name),
        aikidoUrl = urls.Aikido(name),
        users = loaded.Users.Select(user => new { id = user.Id, username = user.Username }),
        groups = loaded.World.Groups.Rows.Select(group => new { id = group.Id, path = group.FullPath }),
        projects = loaded.World.Projects.Rows.Select(project => new { id = project.Id, path = project.FullPath }),
        tokens = loaded.Tokens.Select(token => new
        {
            id = token.Id,
            name = token.Name,
            kind = Vocabulary.TokenKinds.Of(token.Kind),
            secret = token.Secret.Reveal(),
        }),
    };

    /// <summary>A world as it is now.</summary>
    public static object Summary(WorldSlot slot, WorldUrls urls, DateTimeOffset realNow)
    {
        var world = slot.Current;
        return new
        {
            name = slot.Name,
            gitLabUrl = urls.GitLab(slot.Name),
            aikidoUrl = urls.Aikido(slot.Name),
            edition = world.Edition.ToString(),
            settings = world.Settings,
            clock = new { now = Instants.Write(world.Clock.Now(realNow)), frozen = world.Clock.FrozenAt is not null },
            counts = new
            {
                users = world.Users.Count, groups = world.Groups.Count, projects = world.Projects.Count,
                tokens = world.Tokens.Count
            },
        };
    }
}
