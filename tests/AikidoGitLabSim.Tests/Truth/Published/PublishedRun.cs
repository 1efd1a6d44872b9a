using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Worlds;
using AikidoGitLabSim.Tests.Server.Atlas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Truth.Published;

/// <summary>Asks one edition's server every endpoint with a token of every kind, scope, permission and role.</summary>
internal sealed class PublishedRun(AtlasWorld world, IAsyncDisposable app, TestServer server, WorldSlot slot) : IAsyncDisposable
{
    public static async Task<PublishedRun> StartAsync(Edition edition)
    {
        var world = new AtlasWorld(edition);
        var options = new GitLabSimulatorOptions { World = world.World, Time = new FakeTimeProvider(AtlasWorld.Now) };
        var app = SimulatorApplication.Build(options);
        await app.StartAsync();
        return new PublishedRun(world, app, app.GetTestServer(), app.Services.GetRequiredService<WorldStore>().Default);
    }

    /// <summary>Sends all requests, and reports whether each variant is proven, unknown or differing.</summary>
    public async Task RequestAllAsync(Action<string, string> tell)
    {
        foreach (var row in ScopeAtlas.All(world.Edition, GitLabPolicies.Sources).Where(row => row.FrontEnd == "rest" && row.Exists))
        {
            foreach (var caller in world.Callers)
                await RequestAsync(row, caller, tell);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task RequestAsync(AtlasRow row, AtlasWorld.Caller caller, Action<string, string> tell)
    {
        var verdict = PublishedVerdict.Of(row.Policy.Method, row.Policy.Template, caller.Standing, world.Edition);
        if (verdict == PublishedVerdict.None)
        {
            tell("unknown", "");
            return;
        }

        var question = AtlasQuestion.Of(row, world, caller.TokenId);
        var answer = await SendAsync(row, question, caller);
        if (verdict.IsMetBy(answer, question.IsComplete))
            tell("proven", "");
        else
            tell("differing", $"{world.Edition} {row.Endpoint}, {caller.Title}: the tables say {verdict.Text}, the answer is {answer}");
    }

    private async Task<string> SendAsync(AtlasRow row, AtlasQuestion question, AtlasWorld.Caller caller)
    {
        var http = await server.SendAsync(context =>
        {
            context.Request.Method = row.Policy.Method;
            context.Request.Host = new HostString("localhost");
            context.Request.Path = PathString.FromUriComponent(question.Path);
            context.Request.QueryString = question.Query.Length == 0 ? QueryString.Empty : new QueryString($"?{question.Query}");
            if (caller.Standing.Kind == TokenKind.OAuth)
                context.Request.Headers.Authorization = $"Bearer {caller.Secret}";
            else
                context.Request.Headers["PRIVATE-TOKEN"] = caller.Secret;
        });
        using var reader = new StreamReader(http.Response.Body);
        var answer = $"{http.Response.StatusCode} {await reader.ReadToEndAsync()}";
        if (row.Policy.Method != "GET" && http.Response.StatusCode < StatusCodes.Status300MultipleChoices)
            slot.Reset();
        return answer;
    }
}
