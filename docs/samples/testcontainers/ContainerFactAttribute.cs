using Docker.DotNet;
using DotNet.Testcontainers.Configurations;

namespace AikidoGitLabSim.Samples.Containers;

/// <summary>A test that starts a container. It is skipped, with the reason, without a container engine or without the image.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContainerFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(() => MissingAsync().GetAwaiter().GetResult());

    public ContainerFactAttribute() => Skip = Missing.Value;

    private static async Task<string?> MissingAsync()
    {
        if (TestcontainersSettings.OS.DockerEndpointAuthConfig is not { } endpoint)
            return "not run: no container engine answers (DOCKER_HOST, or the socket of Docker)";
        using var client = endpoint.GetDockerClientBuilder().Build();
        try
        {
            await client.Images.InspectImageAsync(GitLabSimBuilder.Image);
            return null;
        }
        catch (DockerImageNotFoundException)
        {
            return $"not run: there is no image {GitLabSimBuilder.Image}; docs/samples/containers/Containerfile builds it";
        }
    }
}
