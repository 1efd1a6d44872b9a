using System.Globalization;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class ClockCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(120);

    public static Finding Judge(Answers answers)
    {
        var exchange = answers.Answer(Probes.Version)?.Exchange;
        if (exchange is null || ServerClock.Read(exchange) is not { } server)
            return Finding.Unknown(Codes.ClockUnknown, "The server does not report its time.",
                "Expiration is checked with this machine's clock: make sure that it is right.");
        var skew = exchange.At - server;
        return skew.Duration() <= Tolerance
            ? Finding.Pass("This machine's clock agrees with the server's.")
            : Finding.Warn(
                Codes.Clock,
                $"This machine's clock is {Words(skew.Duration())} {(skew > TimeSpan.Zero
                    ? "ahead of"
                    : "behind")} the server's. Expiration is checked with the server's clock.",
                "Set this machine's clock.");
    }

    private static string Words(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
        { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} minutes"),
    };
}
