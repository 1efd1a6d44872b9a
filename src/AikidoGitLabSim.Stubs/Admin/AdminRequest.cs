using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>A call of the admin API.</summary>
/// <param name="Http">The exchange.</param>
/// <param name="Server">The stubs that it is about.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Name">The part of the path that is a name or an id.</param>
/// <param name="BehindFront">Whether another stub server, with a format of its own, is at the root.</param>
internal sealed record AdminRequest(HttpContext Http, StubServer Server, string Body, string Name, bool BehindFront)
{
    /// <summary>The id in the path; null: it is none.</summary>
    public Guid? Id => Guid.TryParseExact(Name, "D", out var id) ? id : null;

    /// <summary>A reader of what was sent.</summary>
    public MappingReader Reader => new(Server.Options.Folder) { Elsewhere = Elsewhere };

    private string Elsewhere =>
        (BehindFront ? "" : "start the simulator with --engine wiremock-net and ")
        + $"send it to {Http.Request.Scheme}://{Http.Request.Host}/__admin/mappings";

    /// <summary>A whole number in the query.</summary>
    public int? Number(string name) =>
        int.TryParse(Http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What was sent, as a pattern of requests; nothing: every request.</summary>
    /// <exception cref="StubException">It is none.</exception>
    public RequestPattern Pattern()
    {
        var fields = Reader.ReadObject(Body.Length == 0 ? "{}" : Body);
        var pattern = new RequestPatternReader(fields.Problems).Read(fields.Source, "");
        fields.Problems.ThrowIfAny();
        return pattern;
    }

    /// <summary>What was sent, as a matcher of metadata.</summary>
    /// <exception cref="StubException">It is none.</exception>
    public Func<JObject?, bool> Metadata()
    {
        var fields = Reader.ReadObject(Body);
        var matcher = new MatcherReader(fields.Problems).Value(fields.Source, "");
        fields.Problems.ThrowIfAny();
        var nothing = new StubRequest { Method = "", Url = "", Headers = new HeaderDictionary(), Now = Server.Options.Time.GetUtcNow() };
        return metadata => metadata is not null && matcher!.Matches(metadata.ToString(Newtonsoft.Json.Formatting.None), nothing);
    }

    /// <summary>Whether a pattern takes a request of the journal.</summary>
    public static bool Takes(RequestPattern pattern, Journal.JournalEntry entry)
    {
        var request = entry.ToRequest();
        return pattern.MatchesHead(request) && (!pattern.NeedsBody || pattern.MatchesBody(request));
    }
}
