using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Samples;

/// <summary>One simulated GitLab for all tests of a class. It is in memory, so any number of them run in parallel.</summary>
public sealed class GitLabFixture : IAsyncLifetime
{
    private GitLabSimulator? _gitLab;

    public GitLabSimulator GitLab => _gitLab ?? throw new InvalidOperationException("The fixture has not started.");

    public async Task InitializeAsync()
    {
        var world = new WorldBuilder("self-managed/premium/18.11")
            .User("mara")
            .User("joe")
            .Group("acme", ("mara", AccessLevel.Owner), ("joe", AccessLevel.Guest))
            .Project("acme/shop")
            .PersonalToken("good", "mara", "read_api", "read_user", "read_repository")
            .PersonalToken("guest", "joe", "read_api", "read_user", "read_repository")
            .PersonalToken("expired", "mara", "read_api").Expiring(new DateOnly(2020, 1, 1))
            .PersonalToken("narrow", "mara", "read_user")
            .Build();
        _gitLab = await GitLabSimulator.StartAsync(options => options.World = world);
    }

    public async Task DisposeAsync()
    {
        if (_gitLab is not null)
            await _gitLab.DisposeAsync();
    }
}
