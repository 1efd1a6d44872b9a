using System.Collections.Specialized;
using AikidoGitLabSim.Stubs.Journal;
using WireMock;
using WireMock.Logging;
using WireMock.Types;
using WireMock.Util;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>Removes secrets from WireMock.Net's log entries as they are added, and the oldest entries when there are too many.</summary>
/// <param name="server">The server.</param>
/// <param name="most">How many entries are kept.</param>
internal sealed class LogRedaction(WireMockServer server, int most)
{
    private readonly Queue<Guid> _kept = new();

    /// <summary>Handles a change of the log. WireMock.Net holds the log's lock meanwhile.</summary>
    public void OnChanged(object? sender, NotifyCollectionChangedEventArgs change)
    {
        if (change.Action == NotifyCollectionChangedAction.Reset)
            _kept.Clear();
        if (change.Action != NotifyCollectionChangedAction.Add)
            return;
        foreach (var entry in change.NewItems!.OfType<LogEntry>())
        {
            Redact(entry);
            _kept.Enqueue(entry.Guid);
        }

        while (_kept.Count > most)
            server.DeleteLogEntry(_kept.Dequeue());
    }

    private static void Redact(LogEntry entry)
    {
        var (request, response, redactor) = (entry.RequestMessage, entry.ResponseMessage, new JournalRedactor());
        // WireMock.Net swallows what is thrown here: then the entry stays empty.
        (entry.RequestMessage, entry.ResponseMessage) = (null, null);
        entry.RequestMessage = request is null ? null : new RedactedRequest(request, redactor);
        entry.ResponseMessage = response is null ? null : Redacted(response, redactor);
    }

    // A copy: WireMock.Net sends the original afterwards. What is not text is not kept.
    private static ResponseMessage Redacted(IResponseMessage response, JournalRedactor redactor) => new()
    {
        StatusCode = response.StatusCode,
        DateTime = response.DateTime,
        FaultType = response.FaultType,
        FaultPercentage = response.FaultPercentage,
        Headers = response.Headers?.ToDictionary(
            header => header.Key,
            header => new WireMockList<string>(
                header.Value.Select(value => JournalRedactor.Covers(header.Key) ? JournalRedactor.Mark : redactor.Text(value)))),
        BodyData = response.BodyData?.BodyAsString is { } text
            ? new BodyData { BodyAsString = redactor.Text(text), DetectedBodyType = BodyType.String }
            : null,
    };
}
