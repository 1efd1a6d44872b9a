using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>Asks the simulator what a real GitLab was asked, in a world that the real answers presume.</summary>
/// <param name="host">Has the worlds.</param>
/// <param name="name">The name of the real GitLab.</param>
/// <param name="asked">The questions and answers.</param>
internal sealed class LiveComparison(IWorldHost host, string name, ImmutableArray<Asked> asked)
{
    private const string File = "asked";
    private const string NotWhole = "the list has more entries than were read, and a world can have only a whole one";

    private static readonly Answer NoAnswer = new(0, ImmutableDictionary<string, string>.Empty, "");

    private readonly ImmutableArray<Exchange> _exchanges = [.. asked.Select(one => one.Exchange).OfType<Exchange>()];

    /// <summary>Compares with the likeliest of the editions: the one that differs least.</summary>
    /// <param name="edition">The edition; null: the one that the answers say.</param>
    /// <param name="worldFile">The world; null: the one that the answers presume.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="TwinStoppedException">Nothing can be compared.</exception>
    /// <exception cref="WorldRefusedException">The simulator refuses the world.</exception>
    public async Task<ReplayReport> RunAsync(string? edition, string? worldFile, CancellationToken cancellationToken)
    {
        var isGitLabCom = LiveEdition.IsGitLabCom(name, _exchanges);
        ImmutableArray<string> candidates = worldFile is not null ? ["as the world file says"]
            : edition is not null ? [edition] : LiveEdition.Candidates(isGitLabCom, _exchanges);
        ReplayReport? best = null;
        foreach (var (number, candidate) in candidates.Index())
        {
            var report = await CompareAsync($"twin-{number}", candidate, worldFile, new LiveSurroundings(isGitLabCom), cancellationToken);
            if (best is null || Differing(report) < Differing(best))
                best = report;
        }

        return best ?? throw new InvalidOperationException("there is always a candidate");
    }

    private static int Differing(ReplayReport report) => report.Results.Sum(result => result.Differences.Count);

    private async Task<ReplayReport> CompareAsync(string world, string edition, string? worldFile, ISurroundings surroundings,
        CancellationToken cancellationToken)
    {
        var evidence = new Evidence(new RecordedVersion(File, _exchanges));
        var token = evidence.Seeds[0];
        var memberships = new Memberships(evidence, presumesOwners: false);
        foreach (var one in asked.Where(one => one.Exchange is not null))
            memberships.Learn(one.Exchange!, one.CallerOf(token.Id));
        var presumed = new PresumedWorld(evidence, edition);
        var file = worldFile ?? presumed.Write(Beginning(), memberships);
        var simulated = await host.PutWorldAsync(world, file);
        var called = worldFile is null ? null : token.Description.Text("name");
        if (called is not null && !simulated.Tokens.Any(one => one.Text("name") == called))
            throw new WorldRefusedException("the world has no token with the name that the real one has");
        var replay = new Replay(simulated, evidence, surroundings, called);
        var compared = asked.Where(one => one.Exchange is not null && IsComparable(one)).ToList();
        var results = await replay.RunAsync([.. compared.Select(one => one.Exchange!)], [.. compared.Select(one => one.CallerOf(token.Id))],
            presumed, cancellationToken);
        await host.DeleteWorldAsync(world);
        return new ReplayReport(name, [.. results, .. Unasked()])
        {
            Edition = edition, Worlds = ImmutableDictionary<string, string>.Empty.Add(File, file), Skipped = [.. replay.Skipped.Order()],
        };
    }

    // Each answer of a GitLab has the time. What is in front of it could take it away.
    private DateTimeOffset Beginning() => _exchanges
        .Select(exchange => DateTimeOffset.TryParse(exchange.Answer.Headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture,
            out var date) ? date : (DateTimeOffset?)null)
        .FirstOrDefault(date => date is not null) ?? TimeProvider.System.GetUtcNow();

    private bool IsComparable(Asked one) =>
        !IsListOf(one, "/projects?membership") && !IsListOf(one, "/groups?all_available") && QuestionPlan.IsWholeOrSingle(one);

    // Pages and short forms of a list depend on the whole list.
    private bool IsListOf(Asked one, string prefix) => one.Question.Path.StartsWith(prefix, StringComparison.Ordinal)
        && asked.Any(list => QuestionPlan.IsList(list.Question) && list.Question.Path.StartsWith(prefix, StringComparison.Ordinal)
            && !QuestionPlan.IsWholeOrSingle(list));

    private IEnumerable<ExchangeResult> Unasked() => asked
        .Where(one => one.Exchange is null || !IsComparable(one))
        .Select(one => ExchangeResult.Unasked(
            one.Exchange ?? new Exchange(File, 0, "GET", one.Question.PathAndQuery, null, NoAnswer),
            one.Problem ?? NotWhole));
}
