using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Storage.Forms;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Storage;

/// <summary>What every log promises.</summary>
public abstract class WorldLogContract : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private protected static World Seed => WorldFormTests.Company;

    private protected abstract IWorldLog Log { get; }

    [ContractFact]
    public async Task An_entry_is_appended_to_the_position_it_was_computed_on_only()
    {
        var (none, world) = (LogPosition.None("w"), new LoggedWorld(Seed, Seed));
        var first = Log.Append(none, new WorldPut(world), world);
        var second = Log.Append(first.After, new WorldReset(), world);
        var late = Log.Append(none, new WorldReset(), world);
        var onLate = Log.Append(late.After, new WorldDeleted(), null);
        (await first.Written).ShouldBeTrue();
        (await second.Written).ShouldBeTrue();
        (await late.Written).ShouldBeFalse();
        (await onLate.Written).ShouldBeFalse();
        Log.CatchUp("w", null)!.Seq.ShouldBe(2);
        Log.CatchUp("unheard-of", null).ShouldBeNull();
    }

    [ContractFact]
    public async Task An_entry_that_was_computed_on_another_history_is_refused()
    {
        var (none, world) = (LogPosition.None("w"), new LoggedWorld(Seed, Seed));
        (await Log.Append(none, new WorldPut(world), world).Written).ShouldBeTrue();
        var lost = Log.Append(none, new WorldDeleted(), null);
        (await lost.Written).ShouldBeFalse();
        (await Log.Append(lost.After, new WorldPut(world), world).Written).ShouldBeFalse();
    }

    [ContractFact]
    public void A_store_goes_on_where_another_one_stopped()
    {
        var before = new WorldStore(Seed, Log);
        var id = before.Default.Apply(Create(1)).Value!.Id;
        before.Default.Apply(new RevokeToken(1));
        before.Put(before.Default.Fork("fork"));
        before.Default.Apply(Create(2));
        before.Put(new WorldSlot("gone", World.Empty));
        before.Remove("gone").ShouldBeTrue();
        before.TryGet("fork", out var fork).ShouldBeTrue();
        fork.Apply(new RevokeToken(2));
        fork.Reset();
        fork.Apply(new RevokeToken(3));

        var after = new WorldStore(World.Empty, Log);
        after.All.Select(slot => slot.Name).ShouldBe(["default", "fork"]);
        foreach (var slot in before.All)
        {
            after.TryGet(slot.Name, out var same).ShouldBeTrue();
            ShouldBeSame(same.Current, slot.Current);
            ShouldBeSame(same.Seed, slot.Seed);
            same.Seq.ShouldBe(slot.Seq);
        }

        after.Default.Current.Tokens.Find(id)!.UserId.ShouldBe(2);
    }

    [ContractFact]
    public void A_name_that_is_used_again_goes_on_counting()
    {
        var store = new WorldStore(Seed, Log);
        store.Put(new WorldSlot("again", Seed)).ShouldBeTrue();
        store.Put(new WorldSlot("again", World.Empty)).ShouldBeFalse();
        store.Remove("again").ShouldBeTrue();
        store.Remove("again").ShouldBeFalse();
        store.Put(new WorldSlot("again", Seed)).ShouldBeTrue();
        Log.CatchUp("again", null)!.Seq.ShouldBe(4);
    }

    [ContractFact]
    public void A_world_that_was_replaced_changes_no_more_than_itself()
    {
        var store = new WorldStore(Seed, Log);
        var old = store.Default;
        store.Put(new WorldSlot("default", Seed));
        old.Apply(new RevokeToken(1)).Succeeded.ShouldBeTrue();
        store.Default.Current.Tokens.Find(1)!.Revoked.ShouldBeFalse();
        Log.CatchUp("default", null)!.Seq.ShouldBe(2);
    }

    [ContractFact]
    public async Task Changes_at_once_lose_nothing_and_give_no_id_twice()
    {
        var stores = new[] { new WorldStore(Seed, Log), new WorldStore(Seed, Log) };
        var first = Seed.Tokens.LastId + 1;
        const int each = 40;
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
            Enumerable.Range(0, each).Select(n => stores[writer % 2].Default.Apply(Create((writer * each) + n)).Value!.Id).ToList())));

        ids.SelectMany(made => made).Order().ShouldBe(Enumerable.Range(0, 8 * each).Select(n => first + n));
        foreach (var store in stores)
            store.CatchUp("default");
        ShouldBeSame(stores[0].Default.Current, stores[1].Default.Current);
        ShouldBeSame(new WorldStore(World.Empty, Log).Default.Current, stores[0].Default.Current);
    }

    [ContractFact]
    public async Task A_token_that_two_rotate_at_once_has_one_successor()
    {
        var stores = new[] { new WorldStore(Seed, Log), new WorldStore(Seed, Log) };
        foreach (var token in Seed.Tokens.Rows.Where(token => token.IsActive(At)).Select(token => token.Id))
        {
            var won = await Task.WhenAll(stores.Select((store, i) =>
                Task.Run(() => store.Default.Apply(new RotateToken(token, Digest($"{token}-{i}"), null, At)).Succeeded)));
            won.Count(success => success).ShouldBe(1);
        }
    }

    [ContractFact]
    public void A_note_is_kept_until_a_reset()
    {
        var store = new WorldStore(Seed, Log);
        store.Default.Keep(new Note("kept"));
        new WorldStore(World.Empty, Log).Default.Find<Note>().ShouldBe(new Note("kept"));
        store.Default.Reset();
        new WorldStore(World.Empty, Log).Default.Find<Note>().ShouldBeNull();
    }

    [ContractFact]
    public void A_pack_is_written_back_as_it_was()
    {
        var (from, to) = (Directory.CreateTempSubdirectory("gitlab-sim-test-"), Directory.CreateTempSubdirectory("gitlab-sim-test-"));
        try
        {
            var content = new byte[(1 << 20) + 5];
            content[^1] = 7;
            File.WriteAllBytes(Path.Combine(from.FullName, "pack-1.pack"), content);
            File.WriteAllBytes(Path.Combine(from.FullName, "pack-1.idx"), [1]);
            Log.Packs.Keep("pack-1", from.FullName);
            Log.Packs.Keep("pack-1", from.FullName);
            Log.Packs.Link("refs", ["pack-1"]);
            Log.Packs.Write("pack-1", to.FullName);
            File.ReadAllBytes(Path.Combine(to.FullName, "pack-1.pack")).ShouldBe(content);
            File.ReadAllBytes(Path.Combine(to.FullName, "pack-1.idx")).ShouldBe([1]);
            Log.Packs.PacksOf("refs").ShouldBe(["pack-1"]);
            Log.Packs.PacksOf("others").ShouldBeNull();
            Should.Throw<WorldLogException>(() => Log.Packs.Write("pack-2", to.FullName));
        }
        finally
        {
            from.Delete(recursive: true);
            to.Delete(recursive: true);
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Log.Dispose();
    }

    private protected static void ShouldBeSame(World one, World other) =>
        System.Text.Encoding.UTF8.GetString(WorldForm.ToJson(one)).ShouldBe(System.Text.Encoding.UTF8.GetString(WorldForm.ToJson(other)));

    private protected static CreateUserToken Create(int n) =>
        new(2, new TokenDraft(TokenKind.Personal, $"t{n}", ScopeSet.Of("read_api"), null, new DateOnly(2027, 1, 1), Digest($"t{n}"), At));

    private static TokenDigest Digest(string text) => TokenDigest.Of(text);

    private sealed record Note(string Text) : INote<Note>
    {
        public static string Key => "test";

        public string ToJson() => Text;

        public static Note FromJson(string json) => new(json);
    }
}
