using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

public sealed class SameWalksTests : IAsyncDisposable
{
    private static readonly Statement Step = Statement(StatementKind.Action, "Select A", StatementAction.Click);
    private static readonly Statement OtherStep = Statement(StatementKind.Action, "Select B", StatementAction.Click);
    private static readonly Statement Tier =
        Statement(StatementKind.Prerequisite, "needs GitLab Premium", null) with { Edition = "GitLab Premium" };

    private readonly Alike _host = new();
    private readonly SameWalks _walks;

    public SameWalksTests() => _walks = new(_host);

    [Fact]
    public async Task A_walk_stands_for_an_edition_that_answers_alike()
    {
        Add("gitlab.com/free/17.7");
        _host.Same.Add("gitlab.com/free/17.7 as gitlab.com/premium/17.7");

        var found = (await FindAsync("gitlab.com/premium/17.7")).ShouldNotBeNull();

        (found.Edition, found.SameAs).ShouldBe(("gitlab.com/premium/17.7", "gitlab.com/free/17.7"));
        var one = found.Statements.ShouldHaveSingleItem();
        (one.Verdict.Edition, one.SameAs, one.Tried).ShouldBe(("gitlab.com/premium/17.7", "gitlab.com/free/17.7", "Press it"));
    }

    [Fact]
    public async Task An_edition_that_answers_otherwise_is_walked_itself()
    {
        Add("gitlab.com/free/17.7");

        (await FindAsync("gitlab.com/premium/17.7")).ShouldBeNull();
        _host.Asked.ShouldBe(["gitlab.com/free/17.7 as gitlab.com/premium/17.7"]);
    }

    [Fact]
    public async Task Other_instructions_need_a_walk_of_their_own()
    {
        Add("gitlab.com/free/17.7");

        (await _walks.FindAsync("gitlab.com/premium/17.7", TokenBranch.Personal, [Step, OtherStep], CancellationToken.None)).ShouldBeNull();
        _host.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_walk_of_another_kind_of_token_is_not_compared()
    {
        Add("gitlab.com/free/17.7");

        (await _walks.FindAsync("gitlab.com/free/17.7", TokenBranch.Group, [Step], CancellationToken.None)).ShouldBeNull();
        _host.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_nearest_editions_are_compared_first_and_eight_at_most()
    {
        for (var minor = 1; minor <= 11; minor++)
            Add($"gitlab.com/free/17.{minor}");

        await FindAsync("self-managed/free/17.6");

        _host.Asked.Count.ShouldBe(8);
        _host.Asked[0].ShouldBe("gitlab.com/free/17.6 as self-managed/free/17.6");
        _host.Asked.ShouldNotContain(asked => asked.StartsWith("gitlab.com/free/17.1 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_about_a_tier_is_checked_for_the_edition_itself()
    {
        Add("gitlab.com/premium/17.7", TokenBranch.Group, Tier);
        _host.Same.Add("gitlab.com/premium/17.7 as self-managed/free/17.7");

        var found = await _walks.FindAsync("self-managed/free/17.7", TokenBranch.Group, [Step], CancellationToken.None);

        var claim = found.ShouldNotBeNull().Statements.Single(one => one.Statement == Tier);
        (claim.Verdict.Outcome, claim.SameAs).ShouldBe((VerdictOutcome.Differs, null));
        claim.Verdict.Seen.ShouldBe("A group access token can be made without that tier.");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private void Add(string edition, TokenBranch token = TokenBranch.Personal, params Statement[] claims) => _walks.Add(
        new WalkTarget { Edition = edition, GitLabUrl = new Uri("http://127.0.0.1/~w/"), User = "mara", GroupPath = "acme" },
        new WalkedBranch(
            edition, token,
            [.. claims.Prepend(Step).Select(one => Found(one, new(edition, token, VerdictOutcome.Holds, "It is there.")))],
            []));

    private static WalkedStatement Found(Statement statement, Verdict verdict) => new(statement, verdict, "Press it", []);

    private Task<WalkedBranch?> FindAsync(string edition) =>
        _walks.FindAsync(edition, TokenBranch.Personal, [Step], CancellationToken.None);

    private static Statement Statement(StatementKind kind, string text, StatementAction? action) => new()
    {
        Position = new Position(1, 1, 0, 1), Kind = kind, Text = text, Action = action, Fingerprint = text,
    };

    private sealed class Alike : IGitLabHost
    {
        public HashSet<string> Same { get; } = [];

        public List<string> Asked { get; } = [];

        public IReadOnlyList<string> Hosts => [];

        public Task<WalkTarget> OpenAsync(string edition, TokenBranch token, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is walked here");

        public Task<bool> AnswersSameAsync(WalkTarget walked, string edition, TokenBranch token, CancellationToken cancellationToken)
        {
            Asked.Add($"{walked.Edition} as {edition}");
            return Task.FromResult(Same.Contains(Asked[^1]));
        }

        public ValueTask DisposeAsync() => default;
    }
}
