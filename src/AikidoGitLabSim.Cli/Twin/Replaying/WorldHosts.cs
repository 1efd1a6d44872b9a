using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>Starts simulators for comparisons.</summary>
internal static class WorldHosts
{
    /// <summary>Starts one in this process, without a port.</summary>
    public static async Task<IWorldHost> StartAsync(CancellationToken cancellationToken = default)
    {
        var gitLab = await GitLabSimulator.StartAsync(options => options.JournalSize = 0, cancellationToken);
        return new ControlledHost(gitLab.CreateClient(), gitLab.GitLabUrl.AbsoluteUri.TrimEnd('/'), gitLab);
    }
}
