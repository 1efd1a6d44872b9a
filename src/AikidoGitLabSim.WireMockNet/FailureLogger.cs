using System.Text.RegularExpressions;
using WireMock.Admin.Requests;
using WireMock.Logging;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>Finds out from WireMock.Net's log which mapping threw; WireMock.Net's own answer does not say it.</summary>
/// <param name="passage">The request that WireMock.Net sees.</param>
internal sealed partial class FailureLogger(AsyncLocal<Passage?> passage) : IWireMockLogger
{
    /// <inheritdoc/>
    public void Error(string formatString, params object[] args)
    {
        if (Threw().Match(formatString) is { Success: true } threw && Guid.TryParse(threw.Groups["mapping"].Value, out var mapping))
            passage.Value?.Fail(mapping, threw.Groups["exception"].Value.TrimEnd());
    }

    /// <inheritdoc/>
    public void Error(string message, Exception exception) => Error(message);

    /// <inheritdoc/>
    public void Debug(string formatString, params object[] args)
    {
    }

    /// <inheritdoc/>
    public void Info(string formatString, params object[] args)
    {
    }

    /// <inheritdoc/>
    public void Warn(string formatString, params object[] args)
    {
    }

    /// <inheritdoc/>
    public void DebugRequestResponse(LogEntryModel logEntryModel, bool isAdminRequest)
    {
    }

    // WireMockMiddleware of WireMock.Net 2.21.
    [GeneratedRegex("^Providing a Response for Mapping '(?<mapping>[^']+)' failed.*? Exception: (?<exception>[^\\n]*)",
        RegexOptions.ExplicitCapture, 250)]
    private static partial Regex Threw();
}
