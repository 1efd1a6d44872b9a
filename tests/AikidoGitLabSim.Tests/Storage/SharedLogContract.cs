using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>What every log promises that replicas share.</summary>
public abstract class SharedLogContract : WorldLogContract
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>The same log, as another replica opens it.</summary>
    private protected abstract IWorldLog Another();

    [ContractFact]
    public async Task What_one_replica_changes_another_shows()
    {
        using var other = Another();
        var (one, two) = (new WorldStore(Seed, Log), new WorldStore(World.Empty, other));
        ShouldBeSame(two.Default.Current, one.Default.Current);
        one.Default.Apply(new RevokeToken(1));
        one.Put(one.Default.Fork("fork"));
        one.Put(new WorldSlot("gone", World.Empty));
        await WaitForAsync(two, one, "gone");
        one.Remove("gone");
        one.TryGet("fork", out var fork).ShouldBeTrue();
        fork.Apply(new RevokeToken(2));
        fork.Apply(new RevokeToken(3));
        fork.Reset();
        fork.Apply(new RevokeToken(4));

        foreach (var name in new[] { "default", "fork", "gone" })
            await WaitForAsync(two, one, name);
        two.All.Select(slot => slot.Name).ShouldBe(["default", "fork"]);
        foreach (var slot in one.All)
        {
            two.TryGet(slot.Name, out var same).ShouldBeTrue();
            ShouldBeSame(same.Current, slot.Current);
            ShouldBeSame(same.Seed, slot.Seed);
            same.Made.ShouldBe(slot.Made);
        }
    }

    [ContractFact]
    public async Task Replicas_that_start_at_once_have_one_default_world()
    {
        using var other = Another();
        var logs = new[] { Log, other, Log, other };
        var stores = await Task.WhenAll(logs.Select(log => Task.Run(() => new WorldStore(Seed, log))));
        stores.Select(store => store.Default.Seq).ShouldBe([1, 1, 1, 1]);
        Log.CatchUp("default", null)!.Seq.ShouldBe(1);
    }

    [ContractFact]
    public async Task Replicas_that_change_the_same_worlds_at_once_end_with_the_same_worlds()
    {
        using var other = Another();
        var stores = new[] { new WorldStore(Seed, Log), new WorldStore(Seed, other) };
        foreach (var n in Enumerable.Range(0, 3))
            stores[0].Put(new WorldSlot($"w{n}", Seed));
        foreach (var n in Enumerable.Range(0, 3))
            await WaitForAsync(stores[1], stores[0], $"w{n}");
        const int each = 30;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() =>
        {
            var store = stores[writer % 2];
            for (var n = 0; n < each; n++)
            {
                store.TryGet($"w{(writer + n) % 3}", out var slot).ShouldBeTrue();
                slot.Apply(Create((writer * each) + n)).Succeeded.ShouldBeTrue();
            }
        })));

        foreach (var n in Enumerable.Range(0, 3))
        {
            foreach (var store in stores)
                store.CatchUp($"w{n}");
            stores[0].TryGet($"w{n}", out var one).ShouldBeTrue();
            stores[1].TryGet($"w{n}", out var two).ShouldBeTrue();
            ShouldBeSame(one.Current, two.Current);
            one.Current.Tokens.Count.ShouldBe(Seed.Tokens.Count + (2 * each));
        }
    }

    [ContractFact]
    public async Task A_change_during_a_replacement_is_in_the_log_or_of_no_consequence()
    {
        using var other = Another();
        var stores = new[] { new WorldStore(Seed, Log), new WorldStore(Seed, other) };
        using var ended = new CancellationTokenSource();
        var replacing = Task.Run(() =>
        {
            for (var n = 0; n < 20; n++)
                stores[n % 2].Put(new WorldSlot("default", Seed));
            ended.Cancel();
        });
        var changing = stores.Select(store => Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
                store.Default.Apply(new RevokeToken(1));
        }));
        await Task.WhenAll(changing.Append(replacing));

        stores[0].Default.Apply(new RevokeToken(5)).Succeeded.ShouldBeTrue();
        await WaitForAsync(stores[1], stores[0], "default");
        stores[1].Default.Current.Tokens.Find(5)!.Revoked.ShouldBeTrue();
        ShouldBeSame(new WorldStore(World.Empty, Log).Default.Current, stores[1].Default.Current);
    }

    [ContractFact]
    public void A_shared_value_is_kept_until_it_ends()
    {
        using var other = Another();
        var (one, two) = (Log.Shared!, other.Shared!);
        one.Keep("kind", "a", [1], null);
        one.Keep("kind", "b", [2], DateTimeOffset.UtcNow.AddHours(1));
        one.Keep("kind", "c", [3], DateTimeOffset.UtcNow.AddHours(-1));
        one.Keep("other", "a", [4], null);
        two.Find("kind", "a").ShouldBe([1]);
        two.Find("kind", "b").ShouldBe([2]);
        two.Find("kind", "c").ShouldBeNull();
        two.All("kind").ShouldBe([[1], [2]], ignoreOrder: true);
        two.Keep("kind", "a", [5], null);
        two.Remove("kind", "b");
        one.All("kind").ShouldBe([[5]]);
        two.TryAdd("kind", "a", [6]).ShouldBeFalse();
        two.TryAdd("kind", "d", [7]).ShouldBeTrue();
        one.Find("kind", "d").ShouldBe([7]);
    }

    private protected static async Task WaitForAsync(WorldStore behind, WorldStore ahead, string name)
    {
        using var limit = new CancellationTokenSource(Limit);
        await behind.WaitForAsync(name, ahead.SeqOf(name), limit.Token);
    }
}
