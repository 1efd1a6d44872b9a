using System.CommandLine;
using System.Globalization;
using AikidoGitLabSim.Handbook.Browsing;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Living;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;
using AikidoGitLabSim.Handbook.Walking.Screens;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Walks a page as the options say, and tells on standard error how far it is.</summary>
internal static class WalkRun
{
    /// <summary>Runs a command that walks. A signal ends it after the step that is being carried out, and its tokens are revoked; a second
    /// one ends the process at once.</summary>
    /// <param name="run">The command.</param>
    /// <param name="terminal">Where the interruption is written.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> InterruptiblyAsync(
        Func<CancellationToken, Task<int>> run, Terminal terminal, CancellationToken cancellationToken)
    {
        using var signals = new InterruptSignals(cancellationToken);
        try
        {
            return await run(signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return await terminal.FailAsync(signals.Code, "interrupted", "no token of the walk is left; run the command again");
        }
    }

    /// <summary>Walks and checks a page.</summary>
    /// <returns>The report, or null after an error, and the exit code of the error.</returns>
    public static async Task<(LivingReport? Report, int ExitCode)> OfAsync(
        ParseResult parsed, WalkOptions options, HelpPage page, Terminal terminal, CancellationToken cancellationToken,
        bool takesFigures = false)
    {
        if (await CheckRun.OfAsync(parsed, options.Check, terminal, cancellationToken) is not { } run)
            return (null, ExitCode.Input);
        if (await WalkHost.OfAsync(parsed, options, terminal, cancellationToken) is not { } host)
            return (null, ExitCode.Input);
        await using (host)
        {
            try
            {
                var isReal = parsed.GetValue(options.Url) is not null;
                var check = isReal ? Unchecked(run.Check(page), parsed.GetValue(options.Url) ?? "") : run.Check(page);
                using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
                var every = parsed.GetValue(options.EveryEdition);
                var walker = isReal
                    ? new Walker(host, client, TimeProvider.System) { TakesFigures = takesFigures, WalksEveryEdition = every }
                    : new Walker(host, client, TimeProvider.System)
                    {
                        TakesFigures = takesFigures, WalksEveryEdition = every, Applies = check.AppliesTo,
                    };
                var walks = await walker.WalkAsync(
                    page, check.Editions, Tokens(parsed, options), new WalkProgress(terminal), cancellationToken);
                return (new LivingReport(check, walks, Scenarios.OfThisProduct), ExitCode.Fine);
            }
            catch (WalkException stopped)
            {
                return (null, await FailAsync(stopped, terminal));
            }
            catch (BrowserMissingException missing)
            {
                var line = missing.Message.Split(';', 2);
                return (null, await terminal.FailAsync(ExitCode.Input, line[0], line.Length > 1 ? line[1].Trim() : "install Chromium"));
            }
        }
    }

    // Of a GitLab that runs elsewhere the tables know neither tier nor release, so only the walk speaks.
    private static CheckReport Unchecked(CheckReport check, string url) => check with
    {
        Editions = [url],
        Statements = [.. check.Statements.Select(one => one with { Verdicts = [] })],
    };

    private static TokenBranch[] Tokens(ParseResult parsed, WalkOptions options) => parsed.GetValue(options.Check.Token) switch
    {
        "personal" => [TokenBranch.Personal],
        "group" => [TokenBranch.Group],
        _ when parsed.GetValue(options.Url) is not null && parsed.GetValue(options.Group) is null => [TokenBranch.Personal],
        _ => [],
    };

    private static Task<int> FailAsync(WalkException stopped, Terminal terminal)
    {
        var line = stopped.Message.Split(';', 2);
        var code = stopped.Problem switch
        {
            WalkProblem.SignInRefused => ExitCode.Rejected,
            WalkProblem.Unreachable => ExitCode.Unreachable,
            _ => ExitCode.Input,
        };
        return terminal.FailAsync(code, line[0], line.Length > 1 ? line[1].Trim() : "see 'gitlab-sim handbook walk --help'");
    }

    private sealed class WalkProgress(Terminal terminal) : IProgress<WalkedBranch>
    {
        private readonly Lock _line = new();
        private int _done;

        public void Report(WalkedBranch value)
        {
            var wrong = value.Statements.Count(one => CheckReport.IsWrong(one.Verdict));
            var held = value.Statements.Count(one => one.Verdict.Outcome == VerdictOutcome.Holds);
            lock (_line)
            {
                terminal.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{++_done}. {value.Edition}, {value.Token.ToString().ToLowerInvariant()} token: {held} hold, {wrong} do not"
                        + $"{(value.SameAs is { } same ? $"; every answer as on {same}" : "")}"));
            }
        }
    }
}
