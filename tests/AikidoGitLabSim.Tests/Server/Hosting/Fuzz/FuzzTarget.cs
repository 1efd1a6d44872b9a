using AikidoGitLabSim.Tests.Server.Web;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>A simulator that is asked, with somebody signed in.</summary>
internal sealed class FuzzTarget : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // GitLab's own answers: a page or method that is not simulated, git that makes nothing of a request, a token that could not be judged.
    private static readonly int[] Expected = [501, 503];

    private readonly WebSim _sim;
    private string _cookie = "";
    private string _form = "";

    private FuzzTarget(WebSim sim) => _sim = sim;

    public static async Task<FuzzTarget> StartAsync() => new(await WebSim.StartAsync());

    /// <summary>Goes back to the start: one world, no stubs, one session.</summary>
    public async Task BeginAsync()
    {
        var worlds = _sim.Sim.Simulator.Worlds;
        foreach (var world in worlds.All)
            worlds.Remove(world.Name);
        worlds.Default.Reset();
        worlds.Put(worlds.Default.Fork("t42"));
        worlds.Put(new AikidoGitLabSim.Server.Worlds.WorldSlot("default", WebWorld));
        var browser = await _sim.OpenAsync();
        (_cookie, _form) = ($"_gitlab_session={browser.Cookie}",
            browser.Document.QuerySelector("meta[name=csrf-token]")?.GetAttribute("content") ?? "");
    }

    /// <summary>Sends a request.</summary>
    public async Task<FuzzAnswer> AnswerAsync(FuzzRequest request)
    {
        var simulator = _sim.Sim.Simulator;
        var sent = request with
        {
            Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value == "SESSION" ? _cookie : header.Value,
                StringComparer.OrdinalIgnoreCase),
            Body = request.Body?.Replace("FORM", Uri.EscapeDataString(_form), StringComparison.Ordinal),
        };
        var before = simulator.UnhandledExceptions;
        using var message = sent.ToMessage(request.Surface == Surfaces.Aikido ? simulator.AikidoUrl : simulator.GitLabUrl);
        using var answer = await _sim.Sim.Client.SendAsync(message).WaitAsync(Longest);
        var status = (int)answer.StatusCode;
        var failure = simulator.UnhandledExceptions != before ? $"an exception was not handled ({status})"
            : status >= 500 && !Expected.Contains(status) ? $"{status}: {await answer.Content.ReadAsStringAsync()}"
            : null;
        return new(failure, await FuzzAnswer.ReachedAsync(simulator, request, answer));
    }

    public ValueTask DisposeAsync() => _sim.DisposeAsync();

    private static AikidoGitLabSim.GitLab.Worlds.World WebWorld { get; } =
        WorldFiles.Reading.Load($"edition: gitlab.com/premium/18.3\n{WebSim.Company}").World;
}
