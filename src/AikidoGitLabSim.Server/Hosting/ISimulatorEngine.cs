using System.Collections.Immutable;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Server;

/// <summary>Another stub server in front of all worlds of one simulator. It runs in the simulator's pipeline and opens no port.</summary>
public interface ISimulatorEngine : IStubFront, IDisposable
{
    /// <summary>Connects it to a simulator that is not started yet.</summary>
    /// <param name="options">The simulator's options.</param>
    /// <param name="url">The simulator's URL, once it is started.</param>
    /// <exception cref="InvalidOperationException">It is connected to a simulator already.</exception>
    void Connect(GitLabSimulatorOptions options, Func<Uri> url);

    /// <summary>Loads the files of the stubs' folder that are in its format. The simulator calls it after its start.</summary>
    /// <exception cref="StubException">A file is refused.</exception>
    void LoadFiles();

    /// <summary>What is wrong with the files of a folder that are in its format.</summary>
    /// <param name="folder">The folder.</param>
    ImmutableArray<StubProblem> ProblemsOf(StubFolder folder);
}
