using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Memory;

namespace AikidoGitLabSim.Tests.Storage;

public sealed class MemoryWorldLogTests : SharedLogContract
{
    private protected override IWorldLog Log { get; } = new MemoryWorldLog();

    // Disposing of it has no effect.
    private protected override IWorldLog Another() => Log;
}
