using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AikidoGitLabSim.Server.Atlas;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Workbench.Pages;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary>The pages of the workbench, rendered here and complete without script.</summary>
/// <param name="options">Where the worlds are.</param>
/// <param name="journal">The decisions.</param>
/// <param name="antiforgery">Guards the forms against other sites.</param>
/// <param name="faults">Knows which faults can be switched on.</param>
internal sealed class WorkbenchPages(ControlOptions options, DecisionJournal journal, IAntiforgery antiforgery, FaultSwitch faults)
{
    private const int MostRequests = 100;

    /// <summary>All worlds.</summary>
    public IResult Worlds(ControlRequest request) => new PageResult<WorldsPage>(new(StringComparer.Ordinal)
    {
        [nameof(WorldsPage.Benches)] = request.Store.All.Select(slot => BenchOf(request, slot)).ToImmutableArray(),
    });

    /// <summary>The latest requests of a world.</summary>
    public IResult Requests(ControlRequest request) => Show<RequestsPage>(request, bench => new()
    {
        [nameof(RequestsPage.OnlyRefused)] = OnlyRefused(request),
        [nameof(RequestsPage.Rows)] = journal.NewestFirst(bench.Slot.Name)
            .Where(entry => !OnlyRefused(request) || entry.IsRefused).Take(MostRequests).Select(DecisionRow.Of).ToImmutableArray(),
    });

    /// <summary>One decision.</summary>
    public IResult Decision(ControlRequest request)
    {
        var entry = journal.Find(request.Name, request["requestId"]);
        return Show<DecisionPage>(
            request, _ => new() { [nameof(DecisionPage.Decision)] = entry is null ? null : DecisionAnswer.Of(entry) },
            entry is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    /// <summary>The tokens of a world by state, and what they were used for.</summary>
    public async ValueTask<IResult> TokensAsync(ControlRequest request)
    {
        var usage = request.Store.TryGet(request.Name, out var slot) ? await UsageEndpoints.TokensAsync(request, slot) : [];
        return Show<TokensPage>(request, bench => new()
        {
            [nameof(TokensPage.Groups)] = TokenView.GroupsOf(bench, Filter(request), usage),
            [nameof(TokensPage.Filter)] = Filter(request),
        });
    }

    /// <summary>The users of a world.</summary>
    public IResult Users(ControlRequest request) =>
        Show<UsersPage>(request, _ => new() { [nameof(UsersPage.Filter)] = Filter(request) });

    /// <summary>The clock, what happens next, and the edition.</summary>
    public IResult Clock(ControlRequest request) => Show<ClockPage>(request, bench => new()
    {
        [nameof(ClockPage.Year)] = int.TryParse(request.Context.Request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture,
            out var year) && year >= bench.Now.Year && year < bench.Now.Year + ClockPage.Years
            ? year
            : bench.Now.Year,
    });

    /// <summary>The outbox.</summary>
    public IResult Mails(ControlRequest request) => Show<MailsPage>(request, _ => []);

    /// <summary>The faults and incidents.</summary>
    public IResult Faults(ControlRequest request) => Show<FaultsPage>(request, _ => []);

    /// <summary>What is wrong with what a form sent.</summary>
    public IResult Problem(ControlRequest request, string what, string cure, int status) => Show<ProblemPage>(
        request, _ => new() { [nameof(ProblemPage.What)] = what, [nameof(ProblemPage.Cure)] = cure }, status);

    private IResult Show<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        ControlRequest request, Func<Bench, Dictionary<string, object?>> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        var bench = BenchOf(request, slot);
        var all = parameters(bench);
        all[nameof(BenchPage.Bench)] = bench;
        return new PageResult<TPage>(all, status);
    }

    private Bench BenchOf(ControlRequest request, WorldSlot slot)
    {
        var urls = new WorldUrls(options, request.Context);
        var now = slot.Current.Clock.Now(request.Now);
        var guard = antiforgery.GetAndStoreTokens(request.Context);
        return new Bench(
            slot, slot.PassTime(now), now, urls.GitLab(slot.Name), urls.Aikido(slot.Name),
            [.. request.Store.All.Select(other => other.Name)],
            new FormGuard(guard.FormFieldName, guard.RequestToken ?? ""))
        {
            Switch = faults,
        };
    }

    private static bool OnlyRefused(ControlRequest request) => request.Context.Request.Query["show"] == "refused";

    private static string Filter(ControlRequest request) => request.Context.Request.Query["q"].ToString().Trim();
}
