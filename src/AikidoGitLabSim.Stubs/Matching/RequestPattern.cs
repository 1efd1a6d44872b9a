using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>The conditions that a request must meet.</summary>
internal sealed record RequestPattern
{
    private const double MethodWeight = 3;
    private const double UrlWeight = 10;

    /// <summary>The required method; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>The pattern of the URL.</summary>
    public UrlPattern Url { get; init; } = AnyUrl.Instance;

    /// <summary>The required scheme; null for any.</summary>
    public string? Scheme { get; init; }

    /// <summary>The matcher of the host; null for any.</summary>
    public ValueMatcher? Host { get; init; }

    /// <summary>The required port; null for any.</summary>
    public int? Port { get; init; }

    /// <summary>The matchers of headers.</summary>
    public ImmutableArray<NamedMatcher> Headers { get; init; } = [];

    /// <summary>The parameters of the query.</summary>
    public ImmutableArray<NamedMatcher> Query { get; init; } = [];

    /// <summary>The parameters of a form in the body.</summary>
    public ImmutableArray<NamedMatcher> Form { get; init; } = [];

    /// <summary>The matchers of cookies.</summary>
    public ImmutableArray<NamedMatcher> Cookies { get; init; } = [];

    /// <summary>The named segments of the path.</summary>
    public ImmutableArray<NamedMatcher> PathParameters { get; init; } = [];

    /// <summary>Name and password; null: any.</summary>
    public BasicAuthMatcher? Credentials { get; init; }

    /// <summary>The matchers of the body.</summary>
    public ImmutableArray<ValueMatcher> Body { get; init; } = [];

    /// <summary>Whether the body has to be read to tell.</summary>
    public bool NeedsBody => Body.Length > 0 || Form.Length > 0;

    /// <summary>The only method that can be taken; null: there may be several.</summary>
    public string? ExactMethod => Method == "GET_OR_HEAD" ? null : Method;

    /// <summary>Whether it takes the request, the body left aside.</summary>
    public bool MatchesHead(StubRequest request) =>
        MethodMatches(request)
        && Url.Matches(request)
        && OriginMatches(request)
        && CredentialsMatch(request)
        && All(Headers, request, HeaderOf)
        && All(Query, request, static (sent, name) => sent.Query(name))
        && All(Cookies, request, static (sent, name) => sent.Cookie(name))
        && All(PathParameters, request, PathParameter);

    private bool OriginMatches(StubRequest request) =>
        (Scheme is null || string.Equals(Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase))
        && (Host is null || Host.Matches(request.Host, request))
        && (Port is null || Port == request.Port);

    /// <summary>Whether it takes the body.</summary>
    public bool MatchesBody(StubRequest request) =>
        All(Form, request, static (sent, name) => sent.FormValue(name)) && Body.All(matcher => matcher.Matches(request.Text, request));

    /// <summary>How far the request is from being taken: 0 it is, 1 not at all.</summary>
    public double Distance(StubRequest request)
    {
        var parts = new List<(double Weight, double Distance)> { (UrlWeight, Url.Distance(request)),
            (MethodWeight, MethodMatches(request) ? 0 : 1) };
        Measure(parts, Headers, request, HeaderOf);
        Measure(parts, Query, request, static (sent, name) => sent.Query(name));
        Measure(parts, Cookies, request, static (sent, name) => sent.Cookie(name));
        Measure(parts, Form, request, static (sent, name) => sent.FormValue(name));
        Measure(parts, PathParameters, request, PathParameter);
        if (Credentials is not null)
            parts.Add((1, CredentialsMatch(request) ? 0 : 1));
        parts.AddRange(Body.Select(matcher => (1.0, matcher.Distance(request.Text, request))));
        return parts.Sum(part => part.Weight * part.Distance) / parts.Sum(part => part.Weight);
    }

    private bool MethodMatches(StubRequest request) =>
        Method is null || Method == request.Method
            || (Method == "GET_OR_HEAD" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)));

    private bool CredentialsMatch(StubRequest request) =>
        Credentials is not { } credentials || request.Headers.Authorization.Any(credentials.IsIn);

    private static StringValues HeaderOf(StubRequest request, string name) => request.Headers[name];

    private StringValues PathParameter(StubRequest request, string name) =>
        (Url as PathTemplate)?.Value(request.Path, name) is { } value ? value : StringValues.Empty;

    private static bool All(ImmutableArray<NamedMatcher> matchers, StubRequest request, Func<StubRequest, string, StringValues> values)
    {
        foreach (var (name, matcher) in matchers)
        {
            if (!matcher.Matches(values(request, name), request))
                return false;
        }

        return true;
    }

    private static void Measure(List<(double, double)> parts, ImmutableArray<NamedMatcher> matchers, StubRequest request,
        Func<StubRequest, string, StringValues> values) =>
        parts.AddRange(matchers.Select(named => (1.0, named.Matcher.Distance(values(request, named.Name), request))));
}
