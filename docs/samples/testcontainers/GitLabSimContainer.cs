using DotNet.Testcontainers.Containers;

namespace AikidoGitLabSim.Samples.Containers;

/// <summary>A container with a simulated GitLab.</summary>
/// <param name="configuration">Its configuration, from <see cref="GitLabSimBuilder"/>.</param>
public sealed class GitLabSimContainer(GitLabSimConfiguration configuration) : DockerContainer(configuration)
{
    /// <summary>Where GitLab is, as seen from the tests. The container has to run.</summary>
    public Uri GetBaseAddress() => Address(GitLabSimBuilder.GitLabPort);

    /// <summary>Where Aikido's page is, as seen from the tests. The container has to run.</summary>
    public Uri GetAikidoAddress() => Address(GitLabSimBuilder.AikidoPort);

    private Uri Address(ushort port) => new UriBuilder(Uri.UriSchemeHttp, Hostname, GetMappedPublicPort(port)).Uri;
}
