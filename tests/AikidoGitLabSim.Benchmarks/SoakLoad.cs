using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>Clients of a simulator, and what they saw.</summary>
/// <param name="url">The simulator.</param>
/// <param name="folder">Where clones lie.</param>
internal sealed class SoakLoad(Uri url, string folder) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 })
    {
        BaseAddress = url, Timeout = TimeSpan.FromMinutes(2),
    };
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<double> _probes = new();
    private long _requests;
    private long _clones;
    private long _pushes;

    public long Requests => Interlocked.Read(ref _requests);

    public IReadOnlyDictionary<string, int> Failures => _failures;

    public string Counts => string.Create(CultureInfo.InvariantCulture, $"{Requests} requests, {_clones} clones, {_pushes} pushes");

    /// <summary>How long a small request takes, in milliseconds: median, the slowest of a hundred, the slowest.</summary>
    public (double Median, double Slow, double Slowest) Probes()
    {
        var sorted = _probes.Order().ToArray();
        return sorted.Length == 0 ? default : (sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted[^1]);
    }

    /// <summary>Clients of every kind, until the time is over.</summary>
    public Task MixedAsync(CancellationToken over) => Task.WhenAll(
        [
            .. Enumerable.Range(0, 6).Select(n => UntilAsync(() => ApiAsync(n), over)),
            .. Enumerable.Range(0, 4).Select(n => UntilAsync(() => HeavyAsync(n), over)),
            .. Enumerable.Range(0, 2).Select(n => UntilAsync(() => CloneAsync(n), over)),
            UntilAsync(PushAsync, over),
            ProbeAsync(over),
        ]);

    /// <summary>Heavy reads by many clients, until the time is over.</summary>
    public Task HeavyAsync(int clients, CancellationToken over) =>
        Task.WhenAll([.. Enumerable.Range(0, clients).Select(n => UntilAsync(() => HeavyAsync(n), over)), ProbeAsync(over)]);

    public void Dispose() => _client.Dispose();

    private static async Task UntilAsync(Func<Task> step, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await step();
    }

    private async Task ProbeAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            await SendAsync("GET", "api/v4/version");
            _probes.Enqueue(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private async Task ApiAsync(int n)
    {
        string[] paths = ["user", "projects", "groups/grp", "projects/grp%2Fsmall/repository/tree", "personal_access_tokens/self",
            "projects/1/repository/files/src%2Ffile1.txt/raw?ref=main"];
        await SendAsync("GET", $"api/v4/{paths[n % paths.Length]}");
        await SendAsync("GET", "users/sign_in");
        if (n == 0)
            await SendAsync("POST", "api/v4/users/1/personal_access_tokens", """{"name":"t","scopes":["read_api"],"expires_at":null}""");
        await Task.Delay(5, CancellationToken.None);
    }

    private Task HeavyAsync(int n) =>
        SendAsync("GET", $"api/v4/projects/1/repository/commits?per_page=100&with_stats=true&page={(n % 4) + 1}");

    private async Task CloneAsync(int n)
    {
        var target = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"clone{n}"));
        await LargeRepository.GitAsync(folder, "clone", "--quiet", "--bare", Address("grp/large.git"), target);
        Directory.Delete(target, recursive: true);
        Interlocked.Increment(ref _clones);
    }

    // A fork, a push into it, and the fork's end: what they leave is unused memory.
    private async Task PushAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"w{_pushes}");
        var work = Path.Combine(folder, "work");
        await SendAsync("POST", "_sim/worlds/default/fork", $$"""{"as":"{{name}}"}""");
        if (!Directory.Exists(work))
            await LargeRepository.GitAsync(folder, "clone", "--quiet", Address("grp/small.git"), work);
        await LargeRepository.GitAsync(work, "-c", "user.name=m", "-c", "user.email=m@example.com", "commit", "--quiet", "--allow-empty",
            "-m", name);
        await LargeRepository.GitAsync(work, "push", "--quiet", Address($"~{name}/grp/small.git"), "HEAD:refs/heads/main");
        await SendAsync("GET", $"~{name}/api/v4/projects/2/repository/commits");
        await SendAsync("DELETE", $"_sim/worlds/{name}");
        if (Interlocked.Increment(ref _pushes) % 50 == 0)
            await SendAsync("POST", "_sim/worlds/default/reset");
    }

    private string Address(string path) =>
        new UriBuilder(new Uri(url, path)) { UserName = "any", Password = SoakWorld.Secret }.Uri.AbsoluteUri;

    private async Task SendAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("PRIVATE-TOKEN", SoakWorld.Secret);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        try
        {
            using var answer = await _client.SendAsync(request, CancellationToken.None);
            await answer.Content.CopyToAsync(Stream.Null, CancellationToken.None);
            Interlocked.Increment(ref _requests);
            if ((int)answer.StatusCode >= 500)
                _failures.AddOrUpdate($"{method} {path.Split('?')[0]}: {(int)answer.StatusCode}", 1, (_, count) => count + 1);
        }
        catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException)
        {
            _failures.AddOrUpdate($"{method} {path.Split('?')[0]}: {lost.GetType().Name}", 1, (_, count) => count + 1);
        }
    }
}
