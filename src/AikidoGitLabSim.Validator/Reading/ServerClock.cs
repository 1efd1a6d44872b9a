using System.Globalization;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Reading;

internal static class ServerClock
{
    /// <summary>The server's time from its <c>Date</c> header.</summary>
    public static DateTimeOffset? Read(Exchange? exchange) =>
        DateTimeOffset.TryParseExact(
            exchange?.Header("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date)
            ? date
            : null;
}
