using System.Collections.Immutable;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Stubs;

/// <summary>
/// Another stub server with a format and an admin API of its own, for all worlds of one host. It runs in the host's pipeline and opens no
/// port.
/// Its mappings are matched before the stubs of a world.
/// </summary>
public interface IStubEngine : IDisposable
{
    /// <summary>The name that journals give to it.</summary>
    string Name { get; }

    /// <summary>Whether a mapping could match. While this is false, requests do not enter the engine.</summary>
    bool HasMappings { get; }

    /// <summary>Connects it to a host that is not started yet.</summary>
    /// <param name="options">How the host serves stubs.</param>
    /// <param name="url">The host's URL, once it is started.</param>
    /// <exception cref="InvalidOperationException">It is connected to a host already.</exception>
    void Connect(StubOptions options, Func<Uri> url);

    /// <summary>Loads the files of the stubs' folder that are in its format. The host calls it after its start.</summary>
    /// <exception cref="StubException">A file is refused.</exception>
    void LoadFiles();

    /// <summary>What is wrong with the files of a folder that are in its format.</summary>
    /// <param name="folder">The folder.</param>
    ImmutableArray<StubProblem> ProblemsOf(StubFolder folder);

    /// <summary>Answers a request when a mapping matches it.</summary>
    /// <param name="http">The exchange. It is unchanged when no mapping matches.</param>
    /// <returns>Whether the request is answered.</returns>
    Task<bool> TryAnswerAsync(HttpContext http);

    /// <summary>Answers a call of its admin API at <c>/__admin</c>.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="call">The path after <c>/__admin/</c>.</param>
    Task AnswerAdminAsync(HttpContext http, string call);
}
