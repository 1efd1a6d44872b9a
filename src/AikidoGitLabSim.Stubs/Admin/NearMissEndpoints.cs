using System.Text;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>The calls on what nearly was: the stubs nearest to a request, the requests nearest to a pattern.</summary>
internal static class NearMissEndpoints
{
    private const int Most = 3;

    /// <summary>The stubs nearest to each request that none took.</summary>
    public static AdminAnswer OfUnmatched(AdminRequest call) =>
        Misses(call.Server.Journal.OldestFirst.Reverse().Where(entry => entry.Stub is null)
        .SelectMany(entry => Nearest(call.Server, entry.ToRequest(), entry.RequestJson())));

    /// <summary>The stubs nearest to a request that is given as the journal has it.</summary>
    public static AdminAnswer OfRequest(AdminRequest call)
    {
        var given = call.Reader.ReadObject(call.Body).Source;
        var headers = new HeaderDictionary();
        foreach (var header in ((given["headers"] as JObject) ?? []).Properties())
            headers[header.Name] = header.Value.ToString();
        var request = new StubRequest
        {
            Method = given["method"]?.ToString() ?? "GET",
            Url = given["url"]?.ToString() ?? "/",
            Headers = headers,
            Now = call.Server.Options.Time.GetUtcNow(),
            Body = Encoding.UTF8.GetBytes(given["body"]?.ToString() ?? ""),
        };
        return Misses(Nearest(call.Server, request, given));
    }

    /// <summary>The requests nearest to a pattern.</summary>
    public static AdminAnswer OfPattern(AdminRequest call)
    {
        var pattern = call.Pattern();
        var shown = call.Body.Length == 0 ? new JObject() : StrictJson.Parse(call.Body);
        return Misses(call.Server.Journal.OldestFirst
            .Select(entry => (Entry: entry, Distance: AdminRequest.Takes(pattern, entry) ? 0 : pattern.Distance(entry.ToRequest())))
            .Where(miss => miss.Distance > 0).OrderBy(miss => miss.Distance).Take(Most)
            .Select(miss => Miss(miss.Entry.RequestJson(), "requestPattern", shown.DeepClone(), miss.Distance)));
    }

    private static IEnumerable<JObject> Nearest(StubServer server, StubRequest request, JObject shown) => server.Table.NewestFirst
        .Select(stub => (Stub: stub, Distance: stub.Request.Distance(request)))
        .OrderBy(miss => miss.Distance).Take(Most)
        .Select(miss => Miss(shown, "stubMapping", miss.Stub.ToJson(), miss.Distance));

    private static JObject Miss(JObject request, string what, JToken near, double distance) =>
        new() { ["request"] = request.DeepClone(), [what] = near, ["matchResult"] = new JObject { ["distance"] = distance } };

    private static AdminAnswer Misses(IEnumerable<JObject> misses) =>
        AdminAnswer.Ok(new JObject { ["nearMisses"] = new JArray(misses.ToArray<object>()) });
}
