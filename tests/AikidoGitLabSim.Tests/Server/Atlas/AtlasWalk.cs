using System.Text;
using System.Text.RegularExpressions;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Atlas;

/// <summary>Sends a request for every cell of one edition's atlas to a running server, and compares its answers with what the atlas
/// says.</summary>
internal sealed class AtlasWalk(AtlasWorld world)
{
    private const int MostDifferences = 20;

    private readonly List<string> _differences = [];
    private WorldSlot _slot = null!;
    private TestServer _server = null!;

    /// <summary>How many cells were asked.</summary>
    public int Cells { get; private set; }

    /// <summary>In how many of them the work was done.</summary>
    public int Allowed { get; private set; }

    /// <summary>How many routes, also those that the release does not have.</summary>
    public int Routes { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public async Task RunAsync()
    {
        await using var app =
            SimulatorApplication.Build(new GitLabSimulatorOptions { World = world.World, Time = new FakeTimeProvider(AtlasWorld.Now) });
        await app.StartAsync();
        _server = app.GetTestServer();
        _slot = app.Services.GetRequiredService<WorldStore>().Default;
        var rows = ScopeAtlas.All(world.Edition, GitLabPolicies.Sources).ToList();
        Routes = rows.Count;
        foreach (var row in rows)
        {
            // Before a release had ".../self", the word was taken for an id by the route beside it.
            var judge = row.Exists ? row : Older(row, rows) ?? row;
            var askedOfResource = row.Role.DependsOnResource;
            foreach (var caller in world.Callers)
                await RequestAsync(row, judge, askedOfResource, caller);
        }
    }

    private async Task RequestAsync(AtlasRow row, AtlasRow judge, bool askedOfResource, AtlasWorld.Caller caller)
    {
        if (_differences.Count >= MostDifferences)
            return;

        var verdict = judge.Judge(caller.Standing);
        var question = AtlasQuestion.Of(row, world, caller.TokenId);
        var answer = await SendAsync(row, question, caller);
        Cells++;
        var isComplete = question.IsComplete && ReferenceEquals(row, judge) && !askedOfResource;
        if (Mistake(row, verdict, isComplete, answer) is { } mistake)
            _differences.Add(
                $"{world.Edition} {row.Endpoint}, {caller.Title}: the atlas says {verdict.Outcome}{(verdict.RefusedBy is { } rule
                    ? $" by {rule.Name}"
                    : "")}, {mistake}: {answer}");
    }

    private string? Mistake(AtlasRow row, AtlasVerdict verdict, bool isComplete, string answer)
    {
        if (verdict.Outcome != AtlasOutcome.LetThrough)
        {
            return EndpointWords.For(row.FrontEnd, verdict) is not { } words ? "and EndpointWords does not know what that rule answers"
                : words.IsMatch(answer) ? null
                : "the server answers";
        }

        if (answer.StartsWith('2'))
        {
            Allowed++;
            return null;
        }

        if (EndpointWords.IsRefusedByTheEndpoint(answer))
            return "the server refuses";
        return isComplete && !IsUnkeptPush(row, answer) ? "the work is not done" : null;
    }

    /// <summary>Git has no empty push: the answer to a caller who may push counts as allowed.</summary>
    private static bool IsUnkeptPush(AtlasRow row, string answer) =>
        row.FrontEnd == "git" && row.Policy.Method == "POST" && answer == "400 The body is not a request that git understands.";

    private static AtlasRow? Older(AtlasRow row, List<AtlasRow> rows)
    {
        var shape = new Regex($"^{Regex.Escape(row.Endpoint).Replace("self", @"\{[a-z_]+}", StringComparison.Ordinal)}$",
            RegexOptions.NonBacktracking);
        return row.Endpoint.Contains("/self", StringComparison.Ordinal)
            ? rows.Find(other => other.Exists && other != row && shape.IsMatch(other.Endpoint))
            : null;
    }

    private async Task<string> SendAsync(AtlasRow row, AtlasQuestion question, AtlasWorld.Caller caller)
    {
        var http = await _server.SendAsync(context =>
        {
            context.Request.Method = row.Policy.Method;
            context.Request.Host = new HostString("localhost");
            context.Request.Path = PathString.FromUriComponent(question.Path);
            context.Request.QueryString = question.Query.Length == 0 ? QueryString.Empty : new QueryString($"?{question.Query}");
            if (row.FrontEnd == "git")
                context.Request.Headers.Authorization = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{caller.Secret}"))}";
            else if (caller.Standing.Kind == TokenKind.OAuth)
                context.Request.Headers.Authorization = $"Bearer {caller.Secret}";
            else
                context.Request.Headers["PRIVATE-TOKEN"] = caller.Secret;
        });
        using var reader = new StreamReader(http.Response.Body);
        var answer = $"{http.Response.StatusCode} {await reader.ReadToEndAsync()}".TrimEnd();
        if (row.Policy.Method != "GET" && http.Response.StatusCode < StatusCodes.Status300MultipleChoices)
            _slot.Reset();
        return answer;
    }
}
