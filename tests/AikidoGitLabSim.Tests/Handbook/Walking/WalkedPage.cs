using AikidoGitLabSim.Cli.Commands.Handbook;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;
using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>The page of docs, carried out once on every edition of the table.</summary>
public sealed class WalkedPage : IAsyncLifetime
{
    private IReadOnlyList<WalkedBranch> _walks = [];

    public IReadOnlyList<WalkedBranch> Walks => _walks;

    public async Task InitializeAsync()
    {
        var path = Path.Combine(Repository.Root, "docs", "page.md");
        var page = PageReader.Read(path, await File.ReadAllTextAsync(path));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        await using var host = await SimulatedGitLabs.StartAsync(CancellationToken.None);
        var editions = WalkTable.Rows.Select(row => row.Edition).Distinct().ToArray();
        _walks = await new Walker(host, client, TimeProvider.System).WalkAsync(page, editions, [], null, CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal WalkedBranch On(string edition, TokenBranch token) => _walks.Single(walk => walk.Edition == edition && walk.Token == token);

    internal WalkedStatement Step(string edition, TokenBranch token, WalkStep step) =>
        On(edition, token).Statements.Single(one => Is(one.Statement, step));

    private static bool Is(Statement statement, WalkStep step) => step switch
    {
        WalkStep.Way => statement is { Action: StatementAction.Navigate or StatementAction.Open, Target.Count: > 1 },
        WalkStep.Open => statement.Target is ["Add new token"],
        WalkStep.Date => statement.Action == StatementAction.Clear,
        WalkStep.Scopes => statement is { Action: StatementAction.Select, Kind: StatementKind.ScopeList },
        WalkStep.Send => statement.Target is ["Create token"],
        WalkStep.Copy => statement.Action == StatementAction.Copy,
        _ => statement.Action == StatementAction.Paste,
    };
}
