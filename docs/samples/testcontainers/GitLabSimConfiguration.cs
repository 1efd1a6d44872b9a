using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace AikidoGitLabSim.Samples.Containers;

/// <summary>The configuration of a container with a simulated GitLab. Its options are the arguments of <c>gitlab-sim serve</c>.</summary>
public sealed class GitLabSimConfiguration : ContainerConfiguration
{
    public GitLabSimConfiguration()
    {
    }

    public GitLabSimConfiguration(IResourceConfiguration<CreateContainerParameters> configuration)
        : base(configuration)
    {
    }

    public GitLabSimConfiguration(IContainerConfiguration configuration)
        : base(configuration)
    {
    }

    public GitLabSimConfiguration(GitLabSimConfiguration earlier, GitLabSimConfiguration later)
        : base(earlier, later)
    {
    }
}
