using System.Collections.Immutable;
using System.Net;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Planning;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Sending;

namespace AikidoGitLabSim.Validator;

/// <summary>
/// Checks whether a GitLab token meets the documented requirements. It only reads (GET and HEAD), sends at most twelve requests, one
/// attempt each, does not follow redirects, and sends the token only to a host that has answered as a GitLab.
/// <para>
/// Scopes are judged against what the page documents, literally: a scope is <em>granted</em> only if GitLab lists it.
/// A broader scope with write access (<c>api</c>, <c>write_repository</c>) replaces a narrower one: that one is then
/// <em>implied</em>, which is no failure, and the broader scope gives a warning as more than is needed. <c>read_api</c>
/// replaces no other scope, although it allows what the other two scopes allow: no documented set-up accepts it alone.
/// What GitLab never offers to a kind of token (<c>read_user</c> to group tokens) is <em>unobtainable</em>, never missing.
/// </para>
/// </summary>
/// <example><code>
/// var report = await new TokenValidator().ValidateAsync(
///     new() { Url = "https://gitlab.com", Token = reading.Token, Group = "acme" }, cancel);
/// Console.Write(ReportWriters.Human(report));
/// return report.ExitCode;
/// </code></example>
public sealed class TokenValidator
{
    private readonly TimeProvider _clock;
    private readonly HttpMessageHandler? _handler;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>>? _resolve;

    /// <summary>Creates a validator. It is stateless and can validate many tokens at the same time.</summary>
    /// <param name="handler">
    /// The handler that sends the requests, for a GitLab in the same process. Default: real connections. It is not disposed, and must not
    /// follow redirects.
    /// </param>
    /// <param name="clock">The clock of this machine. Default: the system clock.</param>
    public TokenValidator(HttpMessageHandler? handler = null, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _handler = handler;
    }

    /// <summary>Creates a validator with its own name resolution.</summary>
    /// <param name="resolve">Gives the addresses of a name.</param>
    internal TokenValidator(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
        : this() => _resolve = resolve;

    /// <summary>Sends the requests to GitLab and evaluates the responses.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <param name="cancellationToken">Cancels the validation.</param>
    /// <returns>The report. Wrong input, dead hosts and bad tokens are findings in it, not exceptions.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<ValidationReport> ValidateAsync(ValidationRequest request, CancellationToken cancellationToken = default) =>
        ValidateAsync(request, null, cancellationToken);

    /// <summary>Works like <see cref="ValidateAsync(ValidationRequest, CancellationToken)"/> and reports each request before it is
    /// sent.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <param name="progress">Receives each request before it is sent. The request does not contain the token.</param>
    /// <param name="cancellationToken">Cancels the validation.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ValidationReport> ValidateAsync(ValidationRequest request, IProgress<PlannedRequest>? progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (authorities, problem) = Transport.ReadAuthorities(request.CaFile);
        var input = RequestReader.Read(request, problem);
        if (input.Address is not { } address || !input.Problems.IsEmpty)
            return Reporting.Report(input, [], new(request.Token));

        var watch = new TlsWatch();
        var names = new NameResolution(address.Host, _resolve);
        using var own = _handler is null ? Transport.Handler(address, request.ConnectLimit, authorities, watch, names) : null;
        using var invoker = new HttpMessageInvoker(_handler ?? own!, disposeHandler: false);
        var target = new ProbeTarget(address, request.Token, request.ConnectLimit + request.ReadLimit);
        var exchanges = await new Prober(invoker, watch, names, input, target, _clock).RunAsync(progress, cancellationToken);
        return Reporting.Report(input, exchanges, new(request.Token));
    }

    /// <summary>Evaluates recorded exchanges. Sends no requests; the same exchanges give the same report.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <param name="exchanges">The recorded requests and responses.</param>
    /// <returns>The report.</returns>
    public static ValidationReport Replay(ValidationRequest request, IReadOnlyList<Exchange> exchanges)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(exchanges);
        return Reporting.Report(RequestReader.Read(request), exchanges, new(request.Token));
    }

    /// <summary>Lists the requests that <see cref="ValidateAsync(ValidationRequest, CancellationToken)"/> would send at most, in order.
    /// Sends none.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <returns>The requests; none when the input is wrong.</returns>
    public static ImmutableArray<PlannedRequest> DryRun(ValidationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ProbePlan.All(RequestReader.Read(request, Transport.ReadAuthorities(request.CaFile).Problem));
    }
}
