using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>A simulated GitLab in an app host: the program <c>gitlab-sim serve</c>.</summary>
/// <param name="name">The name of the resource.</param>
/// <param name="program">The program <c>gitlab-sim</c>: a path, or a name on the search path.</param>
/// <param name="folder">The folder that it runs in.</param>
public sealed class GitLabSimResource(string name, string program, string folder)
    : ExecutableResource(name, program, folder), IResourceWithConnectionString, IResourceWithServiceDiscovery
{
    internal const string HttpName = "http";
    internal const string AikidoName = "aikido";

    /// <summary>Where GitLab is: pages, API and git.</summary>
    public EndpointReference Http => new(this, HttpName);

    /// <summary>Where Aikido's page is.</summary>
    public EndpointReference Aikido => new(this, AikidoName);

    /// <summary>The URL of GitLab, without a slash at its end.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{Http.Property(EndpointProperty.Url)}");
}
