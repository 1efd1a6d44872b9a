using System.Collections.Immutable;
using System.Net;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator;

/// <summary>
/// Says whether a GitLab token meets what is documented. It only reads (GET and HEAD), sends at most twelve requests, one
/// attempt each, follows no redirect, and hands out the token to nobody who has not shown to be a GitLab.
/// <para>
/// Scopes are judged against what the page documents, literally: a scope is <em>granted</em> only if GitLab lists it.
/// A broader scope that writes (<c>api</c>, <c>write_repository</c>) stands in for a narrower one: it is then
/// <em>implied</em>, which is no failure, and the broader scope is warned of as more than is needed. <c>read_api</c>
/// stands in for nothing, though it opens what the other two scopes open: no documented set-up takes it alone.
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

    /// <summary>Makes a validator. It keeps no state and may validate many tokens at once.</summary>
    /// <param name="handler">
    /// What carries the requests, for a GitLab in the same process; left out, real connections. It is not disposed of, and must not follow redirects.
    /// </param>
    /// <param name="clock">This machine's clock; the system's when left out.</param>
    public TokenValidator(HttpMessageHandler? handler = null, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _handler = handler;
    }

    /// <summary>Makes a validator that resolves names by other means than the system's.</summary>
    /// <param name="resolve">Gives the addresses of a name.</param>
    internal TokenValidator(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
        : this() => _resolve = resolve;

    /// <summary>Asks GitLab about the token and judges the answers.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <param name="cancellationToken">Ends the asking at once.</param>
    /// <returns>The report. Wrong input, dead hosts and bad tokens are findings in it, not exceptions.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<ValidationReport> ValidateAsync(ValidationRequest request, CancellationToken cancellationToken = default) => ValidateAsync(request, null, cancellationToken);

    /// <summary>As <see cref="ValidateAsync(ValidationRequest, CancellationToken)"/>, and says before each request what is asked.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <param name="progress">Is told of each request before it is sent. The token is not in it.</param>
    /// <param name="cancellationToken">Ends the asking at once.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ValidationReport> ValidateAsync(ValidationRequest request, IProgress<PlannedRequest>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (authorities, problem) = Transport.ReadAuthorities(request.CaFile);
        var input = ParsedInput.From(request, problem);
        if (input.Address is not { } address || !input.Problems.IsEmpty)
            return Reporting.Report(input, [], new(request.Token));

        var watch = new TlsWatch();
        var names = new NameResolution(address.Host, _resolve);
        using var own = _handler is null ? Transport.Handler(address, request.ConnectLimit, authorities, watch, names) : null;
        using var invoker = new HttpMessageInvoker(_handler ?? own!, disposeHandler: false);
        var exchanges = await new Prober(invoker, watch, names, input, request, _clock).RunAsync(progress, cancellationToken);
        return Reporting.Report(input, exchanges, new(request.Token));
    }

    /// <summary>Judges exchanges that were recorded before. Asks nobody; the same exchanges give the same report.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <param name="exchanges">What was asked and answered.</param>
    /// <returns>The report.</returns>
    public static ValidationReport Replay(ValidationRequest request, IReadOnlyList<Exchange> exchanges)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(exchanges);
        return Reporting.Report(ParsedInput.From(request), exchanges, new(request.Token));
    }

    /// <summary>What <see cref="ValidateAsync(ValidationRequest, CancellationToken)"/> would send at most, in order, with <c>[redacted]</c> for the token. Sends nothing.</summary>
    /// <param name="request">What to validate, and against what.</param>
    /// <returns>The requests; none when the input is wrong.</returns>
    public static ImmutableArray<PlannedRequest> DryRun(ValidationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ProbePlan.All(ParsedInput.From(request, Transport.ReadAuthorities(request.CaFile).Problem));
    }
}
