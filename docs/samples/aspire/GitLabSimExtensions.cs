using System.Text;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>Adds simulated GitLabs to an app host.</summary>
public static class GitLabSimExtensions
{
    /// <summary>Adds a simulated GitLab that listens on the loopback interface, on free ports.</summary>
    /// <param name="builder">The app host.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="program">The program; by default the .NET tool, which has to be installed.</param>
    /// <returns>The resource. It is healthy when it answers reads and writes.</returns>
    public static IResourceBuilder<GitLabSimResource> AddGitLabSim(
        this IDistributedApplicationBuilder builder, string name, string program = "gitlab-sim")
    {
        var gitLab = new GitLabSimResource(name, program, builder.AppHostDirectory);
        return builder.AddResource(gitLab)
            .WithHttpEndpoint(name: GitLabSimResource.HttpName)
            .WithHttpEndpoint(name: GitLabSimResource.AikidoName)
            .WithArgs("serve", "--port", gitLab.Http.Property(EndpointProperty.TargetPort))
            .WithArgs("--aikido-port", gitLab.Aikido.Property(EndpointProperty.TargetPort))
            .WithHttpHealthCheck("/_sim/health/ready", endpointName: GitLabSimResource.HttpName)
            .WithClockCommand()
            .ExcludeFromManifest();
    }

    /// <summary>Sets the edition, such as <c>self-managed/premium/18.11</c>.</summary>
    public static IResourceBuilder<GitLabSimResource> WithEdition(this IResourceBuilder<GitLabSimResource> builder, string edition) =>
        builder.WithArgs("--edition", edition);

    /// <summary>Serves a world file. A relative path starts in the folder of the app host.</summary>
    public static IResourceBuilder<GitLabSimResource> WithWorldFile(this IResourceBuilder<GitLabSimResource> builder, string path) =>
        builder.WithArgs("--world", builder.InAppHost(path));

    /// <summary>Keeps the worlds in a file. A relative path starts in the folder of the app host.</summary>
    public static IResourceBuilder<GitLabSimResource> WithDataFile(this IResourceBuilder<GitLabSimResource> builder, string path) =>
        builder.WithArgs("--data", builder.InAppHost(path));

    /// <summary>Gives a resource the URL of GitLab: as connection string, and for service discovery.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, IResourceBuilder<GitLabSimResource> gitLab)
        where T : IResourceWithEnvironment => builder
            .WithReference((IResourceBuilder<IResourceWithConnectionString>)gitLab)
            .WithReference((IResourceBuilder<IResourceWithServiceDiscovery>)gitLab);

    private static IResourceBuilder<GitLabSimResource> WithClockCommand(this IResourceBuilder<GitLabSimResource> builder) =>
        builder.WithHttpCommand(
            "/_sim/worlds/default",
            "Move the clock by a day",
            endpointName: GitLabSimResource.HttpName,
            commandName: "next-day",
            new HttpCommandOptions
            {
                Method = HttpMethod.Patch,
                IconName = "Clock",
                PrepareRequest = context =>
                {
                    context.Request.Content = new StringContent("""{"clock":{"advance":"P1D"}}""", Encoding.UTF8, "application/json");
                    return Task.CompletedTask;
                },
            });

    private static string InAppHost(this IResourceBuilder<GitLabSimResource> builder, string path) =>
        Path.GetFullPath(path, builder.ApplicationBuilder.AppHostDirectory);
}
