using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>One request that came in, without its secrets, and who answered it.</summary>
/// <param name="id">The id of the entry.</param>
/// <param name="at">The time when the request arrived.</param>
/// <param name="request">The request. Entries of equal requests share one.</param>
internal sealed class JournalEntry(Guid id, DateTimeOffset at, RecordedRequest request)
{
    private Answered? _answered;

    /// <summary>The id of the entry.</summary>
    public Guid Id => id;

    /// <summary>The time when the request arrived.</summary>
    public DateTimeOffset At => at;

    /// <summary>How much memory it takes, as far as is counted.</summary>
    public long Bytes => request.Bytes;

    /// <summary>The stub that took it; null: none.</summary>
    public StubMapping? Stub => _answered?.Stub;

    /// <summary>Records the response and what sent it.</summary>
    public void Complete(int status, StubMapping? stub, string by) => Volatile.Write(ref _answered, new Answered(status, stub, by));

    /// <summary>The request, for stubs to look at.</summary>
    public StubRequest ToRequest() => request.ToStubRequest(at);

    /// <summary>The request as WireMock shows it, and who answered.</summary>
    public JObject ToJson()
    {
        var answered = Volatile.Read(ref _answered);
        var shown = new JObject
        {
            ["id"] = Id.ToString(), ["request"] = RequestJson(), ["wasMatched"] = answered?.Stub is not null,
            ["answeredBy"] = answered?.By
        };
        if (answered is null)
            return shown;
        shown["response"] = new JObject { ["status"] = answered.Status };
        if (answered.Stub is { } stub)
        {
            shown["responseDefinition"] = stub.ToJson()["response"];
            shown["stubMapping"] = stub.ToJson();
        }

        return shown;
    }

    /// <summary>The request as WireMock shows it.</summary>
    public JObject RequestJson() => request.ToJson(at);

    private sealed record Answered(int Status, StubMapping? Stub, string By);
}
