using System.Net;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Server;

/// <summary>How a simulator is started.</summary>
public sealed class GitLabSimulatorOptions
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

    /// <summary>What the default world starts with.</summary>
    public World World { get; set; } = World.Empty;

    /// <summary>
    /// Where the worlds are kept; null: in memory only. When the log has a default world, <see cref="World"/> is not used. The caller
    /// disposes of the log, after the simulator.
    /// </summary>
    public IWorldLog? Log { get; set; }

    /// <summary>Stubs and faults that the default world starts with, and the body files of all; null: none.</summary>
    public StubFolder? Stubs { get; set; }

    /// <summary>Another stub server in front of all worlds, for this simulator alone; null: none, only the stubs of each world.</summary>
    public ISimulatorEngine? Engine { get; set; }

    /// <summary>How many requests each world's journal keeps; 0: none.</summary>
    public int JournalSize { get; set; } = StubOptions.DefaultJournalSize;

    /// <summary>The real time.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Where secrets and correlation ids come from.</summary>
    public Entropy Entropy { get; set; } = FastEntropy.Source;

    /// <summary>
    /// The one thing in which this GitLab is wrong; null: in nothing. For grading what is meant to notice wrong GitLabs, and for nothing else:
    /// every answer and <c>/_sim/about</c> say that it is wrong.
    /// </summary>
    public Mutant? Mutant { get; set; }

    /// <summary>Uses a port that is free.</summary>
    public void UseFreePort() => Port = 0;
}
