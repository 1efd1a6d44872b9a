using System.Collections.Immutable;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// WireMock.Net's <c>WireMockServer</c> in front of a simulator. It is made when it is first needed: by <see cref="Server"/>, by a call of
/// <c>/__admin</c>, or by a stub file in its format.
/// </summary>
public sealed class WireMockNetEngine : IStubEngine
{
    private readonly Lock _making = new();

    private (StubOptions Options, Func<Uri> Url)? _simulator;
    private Front? _front;
    private bool _disposed;

    /// <inheritdoc/>
    public string Name => "wiremock-net";

    /// <summary>The server, with its fluent API. Its mappings see every world; the paths of a world begin with <c>/~NAME</c>.</summary>
    /// <exception cref="InvalidOperationException">The simulator is not started.</exception>
    public WireMockServer Server => Open().Server;

    /// <inheritdoc/>
    public bool HasMappings =>
        Volatile.Read(ref _front) is { } front ? front.HasMappings : _simulator?.Options.Folder?.WireMockNetFiles.Length > 0;

    /// <inheritdoc/>
    public void Connect(StubOptions options, Func<Uri> url)
    {
        if (_simulator is not null)
            throw new InvalidOperationException("this engine is in front of a simulator already; make one for each simulator");
        _simulator = (options, url);
    }

    /// <inheritdoc/>
    public void LoadFiles()
    {
        if (_simulator?.Options.Folder?.WireMockNetFiles.Length > 0)
            Open();
    }

    /// <inheritdoc/>
    public ImmutableArray<StubProblem> ProblemsOf(StubFolder folder) =>
    [
        .. folder.WireMockNetFiles.Select(file => (file.Name, Problem: MappingCheck.ProblemOf(file.Text)))
            .Where(file => file.Problem is not null)
            .Select(file => new StubProblem(file.Name, 0, "", file.Problem!.What, file.Problem.Cure)),
    ];

    /// <inheritdoc/>
    public Task<bool> TryAnswerAsync(HttpContext http) => Open().TryAnswerAsync(http);

    /// <inheritdoc/>
    public Task AnswerAdminAsync(HttpContext http, string call) => new AdminEndpoints(Open()).AnswerAsync(http, call);

    /// <summary>Stops the WireMock.Net server, if it was started.</summary>
    public void Dispose()
    {
        lock (_making)
        {
            _disposed = true;
            _front?.Dispose();
        }
    }

    private Front Open()
    {
        if (Volatile.Read(ref _front) is { } open)
            return open;
        lock (_making)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var (options, url) = _simulator
                ?? throw new InvalidOperationException("the engine is in front of no simulator; start one with options.UseWireMock()");
            if (_front is not null)
                return _front;
            if (options.Folder is { } folder && ProblemsOf(folder) is [_, ..] problems)
                throw new StubException(problems);
            var front = new Front(options, url());
            front.AddFiles();
            Volatile.Write(ref _front, front);
            return front;
        }
    }
}
