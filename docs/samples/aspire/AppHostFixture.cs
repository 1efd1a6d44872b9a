using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>The app host with the program of this repository and a data file. The first test that runs starts it.</summary>
public sealed class AppHostFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-sim-aspire-");
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();
    private readonly Lazy<Task<DistributedApplication>> _app;

    public AppHostFixture() => _app = new(StartAsync);

    /// <summary>How long a test waits for the app host.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    public string DataFile => Path.Combine(_folder.FullName, "worlds.db");

    public Task<DistributedApplication> AppAsync() => _app.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _builder.DisposeAsync();   // stops the app, too
        _folder.Delete(recursive: true);
    }

    private async Task<DistributedApplication> StartAsync()
    {
        SampleAppHost.AddResources(_builder);
        var gitLab = _builder.Resources.OfType<GitLabSimResource>().Single();
        _builder.CreateResourceBuilder(gitLab).WithCommand(BuildMetadata.Program).WithDataFile(DataFile);
        var app = await _builder.BuildAsync();
        await app.StartAsync().WaitAsync(Limit);
        await app.ResourceNotifications.WaitForResourceHealthyAsync(gitLab.Name).WaitAsync(Limit);
        return app;
    }
}
