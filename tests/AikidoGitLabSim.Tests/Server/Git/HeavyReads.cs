namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>Reading a repository through the git program leaves the threads that answer requests.</summary>
public sealed class HeavyReads : PushTests
{
    private const string Commits = "/api/v4/projects/1/repository/commits?per_page=100&with_stats=true";

    [Fact]
    public async Task Others_are_answered_while_readers_wait_for_a_place()
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        var places = await TakeAllPlacesAsync();
        using var client = Simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-dev");
        var reads = Enumerable.Range(0, 200).Select(_ => client.GetAsync(new Uri(Commits, UriKind.Relative))).ToList();
        for (var n = 0; n < 20; n++)
            (await client.GetAsync(new Uri("/api/v4/version", UriKind.Relative))
                .WaitAsync(TimeSpan.FromSeconds(5))).IsSuccessStatusCode.ShouldBeTrue();
        reads.ShouldAllBe(read => !read.IsCompleted);
        places.ForEach(place => place.Dispose());
        foreach (var answer in await Task.WhenAll(reads).WaitAsync(TimeSpan.FromSeconds(60)))
            answer.IsSuccessStatusCode.ShouldBeTrue();
        Simulator.GitChildren.Running.ShouldBe(0);
    }

    [Fact]
    public async Task The_sums_of_a_commit_are_the_same_each_time()
    {
        await Git.RunAsync("-C", "mine", "push", "origin", "main");
        using var client = Simulator.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-test-dev");
        var first = await client.GetStringAsync(new Uri(Commits, UriKind.Relative));
        first.ShouldContain("\"stats\":{\"additions\":1,\"deletions\":0,\"total\":1}");
        (await client.GetStringAsync(new Uri(Commits, UriKind.Relative))).ShouldBe(first);
    }

    private async Task<List<IDisposable>> TakeAllPlacesAsync()
    {
        var places = new List<IDisposable>();
        using var last = new CancellationTokenSource();
        while (Simulator.GitChildren.EnterToReadAsync(last.Token) is { IsCompletedSuccessfully: true } taken)
            places.Add(await taken);
        await last.CancelAsync();
        return places;
    }
}
