using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>The bot of a group or project access token is deleted, with its tokens and memberships. What it committed stays.</summary>
/// <param name="At">When the job runs that deletes it, UTC.</param>
/// <param name="Bot">The bot.</param>
public sealed record DueBotDeletion(DateTimeOffset At, User Bot) : DueEvent(At)
{
    /// <inheritdoc/>
    internal override World ApplyTo(World world) => world.Users.Find(Bot.Id) is { } bot ? world.WithoutUser(bot) : world;
}
