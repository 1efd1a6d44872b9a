namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>Chooses what is sent next: new requests, and variants of those that reached something new.</summary>
/// <param name="surface">The surface of the requests.</param>
/// <param name="edition">The edition of the server; null: the default of the surface.</param>
/// <param name="make">Makes a new request.</param>
internal sealed class FuzzGuide(string surface, string? edition, Func<Random, FuzzRequest> make)
{
    private const int RoundsAWorld = 500;

    private readonly List<FuzzRequest> _pool = [];
    private readonly List<(FuzzRequest Request, string Reached)> _found = [];
    private readonly HashSet<string> _reached = [];

    /// <summary>Sends the corpus, then requests of its own.</summary>
    /// <param name="part">Which part of the run it is: each has random numbers of its own.</param>
    /// <param name="rounds">How many requests of its own.</param>
    /// <param name="send">Sends one.</param>
    /// <param name="begin">Makes the world as it was at first.</param>
    public async Task RunAsync(int part, int rounds, Func<FuzzRequest, Task<FuzzAnswer>> send, Func<Task> begin)
    {
        await begin();
        foreach (var request in FuzzCorpus.Of(surface, edition))
            await SendAsync(request, send);
        _found.Clear();
        for (var round = 0; round < rounds; round++)
        {
            if (round % RoundsAWorld == 0)
                await begin();
            await SendAsync(Next(FuzzRun.RandomOf(part, round)), send);
        }

        if (FuzzRun.Keeps)
            FuzzCorpus.Keep(_found);
    }

    private FuzzRequest Next(Random random) => _pool.Count > 0 && random.Next(3) == 0
        ? FuzzVariants.Of(random, _pool[random.Next(_pool.Count)])
        : make(random) with { Edition = edition };

    private async Task SendAsync(FuzzRequest request, Func<FuzzRequest, Task<FuzzAnswer>> send)
    {
        var answer = await send(request);
        if (answer.Failure is { } failure)
            Assert.Fail($"{failure}\nGITLAB_SIM_FUZZ_SEED={FuzzRun.Seed}; add to fuzz-corpus.jsonl:\n{request.ToLine()}");
        if (!_reached.Add(answer.Reached))
            return;
        _pool.Add(request);
        _found.Add((request, answer.Reached));
    }
}
