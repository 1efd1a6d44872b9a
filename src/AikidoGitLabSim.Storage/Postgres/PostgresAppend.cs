using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Storage.Forms;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>An entry that waits to be written.</summary>
/// <param name="before">The position that it was computed on.</param>
/// <param name="entry">The entry.</param>
/// <param name="command">Its own id: no other append has it. An append whose outcome is not known is found by it.</param>
/// <param name="states">The forms of worlds that the entry names.</param>
/// <param name="put">What the entry puts in place of what was before; null: it only changes it.</param>
/// <param name="since">When it began to wait, in ticks of the clock.</param>
internal sealed class PostgresAppend(
    LogPosition before, StoredEntry entry, string command, IReadOnlyList<WorldForm> states, StoredSnapshot? put, long since)
{
    private readonly TaskCompletionSource<bool> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The position that it was computed on.</summary>
    public LogPosition Before => before;

    /// <summary>The entry.</summary>
    public StoredEntry Entry => entry;

    /// <summary>Its own id.</summary>
    public string Command => command;

    /// <summary>The forms of worlds that the entry names.</summary>
    public IReadOnlyList<WorldForm> States => states;

    /// <summary>What the entry puts in place of what was before.</summary>
    public StoredSnapshot? Put => put;

    /// <summary>When it began to wait.</summary>
    public long Since => since;

    /// <summary>Whether it was sent and no outcome came back.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>The outcome.</summary>
    public Task<bool> Written => _source.Task;

    /// <summary>Says whether it was appended.</summary>
    public void Complete(bool appended) => _source.TrySetResult(appended);

    /// <summary>Says that there is no outcome.</summary>
    public void Fail(WorldLogException why) => _source.TrySetException(
        new WorldLogException(why.Message, why.Cure, why.InnerException) { MayHaveHappened = IsDoubtful });
}
