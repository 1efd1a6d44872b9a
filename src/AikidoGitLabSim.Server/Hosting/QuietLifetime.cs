using Microsoft.Extensions.Hosting;

namespace AikidoGitLabSim.Server;

/// <summary>A host that neither listens to signals nor writes to the console: the code that started it decides when it ends.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
