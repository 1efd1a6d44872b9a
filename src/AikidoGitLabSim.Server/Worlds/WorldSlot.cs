using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Stubs;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>Where a named world lives: the one place that changes, by swapping one immutable world for the next.</summary>
public sealed class WorldSlot
{
    private LoggedWorld _state;
    private WorldHistory? _history;
    private StubServer? _stubs;

    /// <summary>Creates a slot.</summary>
    /// <param name="name">The world's name, as in <c>/~name/</c>.</param>
    /// <param name="seed">What it starts with and is reset to.</param>
    /// <param name="current">What it holds now; null: its seed.</param>
    public WorldSlot(string name, World seed, World? current = null)
        : this(name, new LoggedWorld(seed, current ?? seed))
    {
    }

    internal WorldSlot(string name, LoggedWorld state)
    {
        Name = name;
        _state = state;
    }

    /// <summary>The world's name.</summary>
    public string Name { get; }

    /// <summary>What a reset goes back to.</summary>
    public World Seed => State.Seed;

    /// <summary>What its tokens were used for since it was made or reset.</summary>
    public TokenUsage Usage { get; } = new();

    /// <summary>The world as it is now. A value: it stays what it is while others change the slot.</summary>
    public World Current => State.Current;

    /// <summary>The world with its seed and notes.</summary>
    internal LoggedWorld State => Volatile.Read(ref _state);

    /// <summary>Receives decisions about this world and the statuses of the answers; null: the journal keeps them.</summary>
    internal Action<Decision, int>? Judged { get; init; }

    /// <summary>How many entries the world's log has; 0: there is no log.</summary>
    internal long Seq => Volatile.Read(ref _history)?.Seq ?? 0;

    /// <summary>Whether a change would have to wait for long now. Reads make no change then.</summary>
    internal bool IsSlow => Volatile.Read(ref _history)?.IsSlow ?? false;

    /// <summary>Which of the worlds of this name it is, for all replicas the same; empty: there is no log.</summary>
    internal string Made => Volatile.Read(ref _history)?.Last.Made ?? "";

    /// <summary>The world's stubs; null: not used yet.</summary>
    internal StubServer? Stubs => Volatile.Read(ref _stubs);

    /// <summary>Carries out a command. When another one gets in between, it is carried out again on what that one left.</summary>
    /// <exception cref="WorldLogException">The world has a log, and the log cannot be appended to: nothing happened.</exception>
    public Outcome<T> Apply<T>(Command<T> command) =>
        Apply(_ => command) ?? throw new InvalidOperationException("a change was accepted without being computed");

    /// <summary>
    /// Carries out a command that depends on the world. When another one gets in between, it is made again from what that one left.
    /// </summary>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <param name="make">Makes the command; null: nothing is to change. May be called again.</param>
    /// <returns>Null: there was no command.</returns>
    /// <exception cref="WorldLogException">The world has a log, and the log cannot be appended to: nothing happened.</exception>
    internal Outcome<T>? Apply<T>(Func<World, Command<T>?> make)
    {
        Outcome<T>? outcome = null;
        Change(before =>
        {
            var command = make(before.Current);
            outcome = command is null ? null : before.Current.Apply(command);
            return outcome is null || command is null || ReferenceEquals(outcome.World, before.Current)
                ? (before, null)
                : (before with { Current = outcome.World }, new WorldChanged(command));
        });
        return outcome;
    }

    /// <summary>Runs the daily jobs that were due. Where the log is away or slow they run later, and the request goes on.</summary>
    /// <param name="now">The world's time, UTC.</param>
    /// <returns>The world afterwards.</returns>
    internal World PassTime(DateTimeOffset now)
    {
        if (IsSlow)
            return Current;
        try
        {
            return Apply(new PassTime(now)).World;
        }
        catch (WorldLogException)
        {
            return Current;
        }
    }

    /// <summary>Goes back to the seed; what is kept beside the world is removed; stubs go back to what they started with.</summary>
    /// <exception cref="WorldLogException">The world has a log, and the log cannot be appended to: nothing happened.</exception>
    public void Reset()
    {
        Change(static before => (new LoggedWorld(before.Seed, before.Seed), new WorldReset()));
        Usage.Clear();
        Stubs?.Reset();
    }

    /// <summary>What a part of the simulator keeps beside the world; null: nothing. A fork copies it, a reset removes it.</summary>
    /// <typeparam name="T">The kind of note.</typeparam>
    internal T? Find<T>()
        where T : class, INote<T> => State.Notes.TryGetValue(T.Key, out var json) ? T.FromJson(json) : null;

    /// <summary>Keeps a note beside the world, in place of the one of the same kind.</summary>
    /// <typeparam name="T">The kind of note.</typeparam>
    internal void Keep<T>(T note)
        where T : class, INote<T>
    {
        var entry = new WorldNoted(T.Key, note.ToJson());
        Change(before => (before with { Notes = before.Notes.SetItem(entry.Key, entry.Value) }, entry));
    }

    /// <summary>Sets the world's stubs, unless another request was faster.</summary>
    internal StubServer KeepStubs(StubServer stubs) => Interlocked.CompareExchange(ref _stubs, stubs, null) ?? stubs;

    /// <summary>A slot under another name that starts as this one is now, and is reset to that.</summary>
    public WorldSlot Fork(string name)
    {
        var state = State;
        return new WorldSlot(name, state with { Seed = state.Current });
    }

    /// <summary>From now on, changes go through a log.</summary>
    internal void Follow(WorldHistory history) => Volatile.Write(ref _history, history);

    /// <summary>Shows what the log says.</summary>
    internal void Show(LoggedWorld state) => Volatile.Write(ref _state, state);

    private void Change(WorldStep step)
    {
        if (Volatile.Read(ref _history)?.TryChange(this, step) is true)
            return;
        while (true)
        {
            var before = State;
            var (after, entry) = step(before);
            if (entry is null || ReferenceEquals(Interlocked.CompareExchange(ref _state, after, before), before))
                return;
        }
    }
}
