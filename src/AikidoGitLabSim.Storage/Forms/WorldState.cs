using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Mails;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>The JSON form of a world. Secrets are in it as digests only, as they are in the world.</summary>
/// <param name="V">The version of the form.</param>
/// <param name="Edition">Offering, tier and version.</param>
/// <param name="Settings">What an administrator has set.</param>
/// <param name="Clock">The world's own time.</param>
/// <param name="Counters">The ids that were given.</param>
/// <param name="Users">All users, lowest id first.</param>
/// <param name="Groups">All groups, lowest id first.</param>
/// <param name="Projects">All projects, lowest id first.</param>
/// <param name="Tokens">All tokens, lowest id first.</param>
/// <param name="LivedUntil">Up to when the daily jobs have run; null: they have not started.</param>
/// <param name="Mails">The outbox, oldest first; null: it is empty.</param>
/// <param name="Licence">The licence with its end; null: none, or one without an end.</param>
internal sealed record WorldState(
    int V,
    Edition Edition,
    WorldSettings Settings,
    WorldClock Clock,
    WorldCounters Counters,
    IReadOnlyList<User> Users,
    IReadOnlyList<Group> Groups,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<AccessToken> Tokens,
    DateTimeOffset? LivedUntil = null,
    IReadOnlyList<Mail>? Mails = null,
    InstanceLicence? Licence = null)
{
    /// <summary>The form of a world.</summary>
    public static WorldState Of(World world) => new(
        EventForm.Version,
        world.Edition,
        world.Settings,
        world.Clock,
        world.Counters,
        [.. world.Users.Rows],
        [.. world.Groups.Rows],
        [.. world.Projects.Rows],
        [.. world.Tokens.Rows],
        world.LivedUntil,
        world.Mails.IsEmpty ? null : world.Mails,
        world.Licence);

    public World ToWorld()
    {
        var world = World.Empty with
        {
            Edition = Edition,
            Settings = Settings,
            Clock = Clock,
            LivedUntil = LivedUntil,
            Licence = Licence,
            Mails = [.. Mails ?? []],
        };
        world = Groups.Aggregate(world.WithUsers(Users), (next, group) => next.WithGroup(group));
        return Projects.Aggregate(world, (next, project) => next.WithProject(project)).WithTokens(Tokens).WithCounters(Counters);
    }
}
