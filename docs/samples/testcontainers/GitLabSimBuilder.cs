using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Images;

namespace AikidoGitLabSim.Samples.Containers;

/// <summary>Describes a container with a simulated GitLab.</summary>
public sealed class GitLabSimBuilder : ContainerBuilder<GitLabSimBuilder, GitLabSimContainer, GitLabSimConfiguration>
{
    /// <summary>The image that <c>docs/samples/containers/Containerfile</c> builds. It is on this machine and in no registry.</summary>
    public const string Image = "gitlab-sim:latest";

    internal const ushort GitLabPort = 8929;
    internal const ushort AikidoPort = 8930;
    private const string WorldFile = "/world.yml";

    public GitLabSimBuilder()
        : this(new GitLabSimConfiguration()) => DockerResourceConfiguration = Init().DockerResourceConfiguration;

    private GitLabSimBuilder(GitLabSimConfiguration configuration)
        : base(configuration) => DockerResourceConfiguration = configuration;

    internal GitLabSimConfiguration Configuration => DockerResourceConfiguration;

    protected override GitLabSimConfiguration DockerResourceConfiguration { get; }

    /// <summary>Sets the edition, such as <c>self-managed/premium/18.11</c>.</summary>
    public GitLabSimBuilder WithEdition(string edition) => WithCommand("--edition", edition);

    /// <summary>Serves a world file of this machine.</summary>
    public GitLabSimBuilder WithWorld(FileInfo file) =>
        WithResourceMapping(file, new FileInfo(WorldFile)).WithCommand("--world", WorldFile);

    public override GitLabSimContainer Build()
    {
        Validate();
        return new GitLabSimContainer(DockerResourceConfiguration);
    }

    protected override GitLabSimBuilder Init() => base.Init()
        .WithImage(Image)
        .WithImagePullPolicy(PullPolicy.Never)
        .WithPortBinding(GitLabPort, assignRandomHostPort: true)
        .WithPortBinding(AikidoPort, assignRandomHostPort: true)
        .WithWaitStrategy(Wait.ForUnixContainer()
            .UntilHttpRequestIsSucceeded(request => request.ForPort(GitLabPort).ForPath("/_sim/health/ready")));

    protected override GitLabSimBuilder Clone(IResourceConfiguration<CreateContainerParameters> resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new GitLabSimConfiguration(resourceConfiguration));

    protected override GitLabSimBuilder Clone(IContainerConfiguration resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new GitLabSimConfiguration(resourceConfiguration));

    protected override GitLabSimBuilder Merge(GitLabSimConfiguration oldValue, GitLabSimConfiguration newValue) =>
        new(new GitLabSimConfiguration(oldValue, newValue));
}
