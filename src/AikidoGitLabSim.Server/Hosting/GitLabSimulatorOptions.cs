using System.Net;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Moments;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Journal;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Server;

/// <summary>How a simulator is started.</summary>
public sealed class GitLabSimulatorOptions : IStubEngineOptions
{
    /// <summary>The port that Kestrel listens on; 0: a free one; null: no port, requests stay in the process.</summary>
    public int? Port { get; set; }

    /// <summary>
    /// The port of Aikido's side; 0: a free one; null: the one after <see cref="Port"/>, or a free one where that is in use or
    /// <see cref="Port"/> is 0. Without effect while <see cref="Port"/> is null.
    /// </summary>
    public int? AikidoPort { get; set; }

    /// <summary>The address that Kestrel binds to; loopback unless told otherwise.</summary>
    public IPAddress Bind { get; set; } = IPAddress.Loopback;

    /// <summary>What the control API asks for; null: it answers loopback clients only.</summary>
    public string? ControlToken { get; set; }

    /// <summary>The path of the world file that the default world starts with; null: none. Set one of the three world options at
    /// most.</summary>
    public string? WorldFile { get; set; }

    /// <summary>The text of a world file, YAML or JSON, that the default world starts with; null: none.</summary>
    public string? WorldYaml { get; set; }

    /// <summary>
    /// The world that the default world starts with, such as one that a <see cref="WorldBuilder"/> builds; null: an empty one, unless
    /// <see cref="WorldFile"/> or <see cref="WorldYaml"/> is set.
    /// </summary>
    public LoadedWorld? World { get; set; }

    /// <summary>The moment that the default world starts at, with its latest requests; null: none. It takes the place of a
    /// world.</summary>
    public Moment? Moment { get; set; }

    /// <summary>
    /// Where the worlds are kept; null: in memory only. When the log has a default world, <see cref="World"/> is not used. The caller
    /// disposes of the log, after the simulator.
    /// </summary>
    public IWorldLog? Log { get; set; }

    /// <summary>Stubs and faults that the default world starts with, and the body files of all; null: none.</summary>
    public StubFolder? Stubs { get; set; }

    /// <summary>Another stub server in front of all worlds, for this simulator alone; null: none, only the stubs of each world.</summary>
    public IStubEngine? Engine { get; set; }

    /// <summary>How many requests each world's journal keeps; 0: none.</summary>
    public int JournalSize { get; set; } = StubOptions.DefaultJournalSize;

    /// <summary>How much memory the journals of all worlds together take, in bytes; where it is used up, the oldest requests go.</summary>
    public long JournalBytes { get; set; } = JournalSpace.Ordinary;

    /// <summary>How HTTPS is served; null: it is not.</summary>
    public HttpsOptions? Https { get; private set; }

    /// <summary>The names of the faults that the default world starts with, see <see cref="NamedFaults"/>.</summary>
    public IList<string> Faults { get; } = [];

    /// <summary>The source of the real time. Default: the system clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Where secrets and correlation ids come from.</summary>
    public Entropy Entropy { get; set; } = FastEntropy.Source;

    /// <summary>
    /// The one thing in which this GitLab is wrong; null: in nothing. For grading what is meant to notice wrong GitLabs, and for nothing
    /// else:
    /// every answer and <c>/_sim/about</c> say that it is wrong.
    /// </summary>
    public Mutant? Mutant { get; set; }

    /// <summary>
    /// Receives a text for each exception that the simulator did not handle: request, type, message and stack, without what looks like a
    /// secret. Null: they are counted only, see <see cref="GitLabSimulator.UnhandledExceptions"/>.
    /// </summary>
    public Action<string>? ReportUnhandledException { get; set; }

    /// <summary>
    /// Receives each request that is refused, on the thread that answers it: it has to return at once. Null: refusals are only kept for
    /// <c>/_sim</c>.
    /// </summary>
    public Action<RefusedRequest>? OnRefusal { get; set; }

    /// <summary>
    /// Runs around every request, before any other part of the simulator, and calls the continuation once; null: nothing. For tools that
    /// compare what is asked and answered.
    /// </summary>
    public Func<HttpContext, RequestDelegate, Task>? Around { get; set; }

    /// <summary>Uses a port that is free.</summary>
    public void UseFreePort() => Port = 0;

    /// <summary>
    /// Serves HTTPS with a certificate of the simulator's own authority, on a free port unless <see cref="Port"/> is set. Clients trust
    /// it by <see cref="GitLabSimulator.CaFile"/>; those of <see cref="GitLabSimulator.CreateClient"/> do already.
    /// </summary>
    /// <param name="https">The folder that keeps the authority, and further names; null: neither.</param>
    public void UseHttps(HttpsOptions? https = null)
    {
        Https = https ?? new HttpsOptions();
        Port ??= 0;
    }
}
