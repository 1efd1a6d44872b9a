using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Memory;

namespace AikidoGitLabSim.Tests.Storage;

public sealed class MemoryWorldLogTests : WorldLogContract
{
    private protected override IWorldLog Log { get; } = new MemoryWorldLog();
}
