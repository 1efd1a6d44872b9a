using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Stubs;

namespace AikidoGitLabSim.Server.Worlds;

/// <summary>Where a named world lives: the one place that changes, by swapping one immutable world for the next.</summary>
public sealed class WorldSlot
{
    private World _current;
    private ImmutableDictionary<Type, object> _kept = ImmutableDictionary<Type, object>.Empty;
    private StubServer? _stubs;

    /// <summary>Makes a slot.</summary>
    /// <param name="name">The world's name, as in <c>/~name/</c>.</param>
    /// <param name="seed">What it starts with and is reset to.</param>
    /// <param name="current">What it holds now; null: its seed.</param>
    public WorldSlot(string name, World seed, World? current = null)
    {
        Name = name;
        Seed = seed;
        _current = current ?? seed;
    }

    /// <summary>The world's name.</summary>
    public string Name { get; }

    /// <summary>What a reset goes back to.</summary>
    public World Seed { get; }

    /// <summary>What its tokens were used for since it was made or reset.</summary>
    public TokenUsage Usage { get; } = new();

    /// <summary>The world as it is now. A value: it stays what it is while others change the slot.</summary>
    public World Current => Volatile.Read(ref _current);

    /// <summary>What stands in front of the world; null: nobody asked yet.</summary>
    internal StubServer? Stubs => Volatile.Read(ref _stubs);

    /// <summary>Carries out a command. When another one gets in between, it is carried out again on what that one left.</summary>
    public Outcome<T> Apply<T>(Command<T> command)
    {
        while (true)
        {
            var before = Current;
            var outcome = before.Apply(command);
            if (ReferenceEquals(outcome.World, before) || ReferenceEquals(Interlocked.CompareExchange(ref _current, outcome.World, before), before))
                return outcome;
        }
    }

    /// <summary>Goes back to the seed; what is kept beside the world is removed; stubs go back to what they started with.</summary>
    public void Reset()
    {
        Volatile.Write(ref _kept, _kept.Clear());
        Volatile.Write(ref _current, Seed);
        Usage.Clear();
        Stubs?.Reset();
    }

    /// <summary>What a part of the simulator keeps beside the world; null: nothing. A fork copies it, a reset removes it.</summary>
    /// <typeparam name="T">The type, which is the key.</typeparam>
    internal T? Find<T>()
        where T : class => Volatile.Read(ref _kept).GetValueOrDefault(typeof(T)) as T;

    /// <summary>Keeps a value beside the world, in place of the one of the same type.</summary>
    /// <typeparam name="T">The type, which is the key.</typeparam>
    internal void Keep<T>(T item)
        where T : class => ImmutableInterlocked.AddOrUpdate(ref _kept, typeof(T), item, (_, _) => item);

    /// <summary>Keeps what stands in front of the world, unless another request was faster.</summary>
    internal StubServer KeepStubs(StubServer stubs) => Interlocked.CompareExchange(ref _stubs, stubs, null) ?? stubs;

    /// <summary>A slot under another name that starts as this one is now, and is reset to that.</summary>
    public WorldSlot Fork(string name)
    {
        var current = Current;
        return new WorldSlot(name, current, current) { _kept = Volatile.Read(ref _kept) };
    }
}
