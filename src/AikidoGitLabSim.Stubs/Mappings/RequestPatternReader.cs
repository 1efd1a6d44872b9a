using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads what a stub takes.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class RequestPatternReader(MappingProblems problems)
{
    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["multipartPatterns"] = "match the body as a whole with 'bodyPatterns'",
        ["customMatcher"] = "use the matchers that WireMock brings",
        ["clientIp"] = "remove it: clients are on this machine",
        ["hasInlineCustomMatcher"] = "remove it",
    };

    private static readonly string[] UrlKeys = ["url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate"];

    private readonly MatcherReader _matchers = new(problems);

    /// <summary>Reads it; all that is wrong goes to the problems.</summary>
    public RequestPattern Read(JObject source, string path)
    {
        var fields = new MappingFields(source, path, problems);
        var (url, template) = Url(fields);
        var pattern = new RequestPattern
        {
            Method = Method(fields),
            Url = url,
            Scheme = fields.Text("scheme"),
            Host = fields.Take("host") is { } host ? _matchers.Value(host, fields.At("host")) : null,
            Port = fields.Number("port", 1, 65535),
            Headers = Named(fields, "headers"),
            Query = Named(fields, "queryParameters"),
            Form = Named(fields, "formParameters"),
            Cookies = Named(fields, "cookies"),
            PathParameters = PathParameters(fields, template),
            Credentials = Credentials(fields),
            Body = Body(fields),
        };
        fields.RefuseRest(Unsupported);
        return pattern;
    }

    private string? Method(MappingFields fields)
    {
        if (fields.Take("method") is JObject several)
        {
            problems.Add(several, fields.At("method"), "'method' with oneOf or noneOf is WireMock's, and not supported here",
                "write one mapping a method, or ANY");
            return null;
        }

        return fields.Text("method") is { } method && method != "ANY" ? method : null;
    }

    private (UrlPattern Url, PathTemplate? Template) Url(MappingFields fields)
    {
        var given = UrlKeys.Where(key => fields.Take(key) is not null).ToArray();
        if (given.Length > 1)
            problems.Add(fields.Source[given[1]], fields.At(given[1]), $"'{given[0]}' and '{given[1]}' cannot both be",
                "keep one of them; for a query use 'queryParameters'");
        if (given is not [var key, ..] || fields.Text(key) is not { } text)
            return (AnyUrl.Instance, null);
        return key switch
        {
            "url" => (new EqualUrl(text), null),
            "urlPath" => (new EqualPath(text), null),
            "urlPathTemplate" => Template(fields, key, text),
            _ => (Expression(fields, key), null),
        };
    }

    private (UrlPattern Url, PathTemplate? Template) Template(MappingFields fields, string key, string text)
    {
        if (PathTemplate.Read(text, out var problem) is { } template)
            return (template, template);
        problems.Add(fields.Source[key], fields.At(key), problem!, "write /like/{this}, or /this/** at the end");
        return (AnyUrl.Instance, null);
    }

    private UrlPattern Expression(MappingFields fields, string key)
    {
        if (_matchers.Regex(fields.Source[key]!, fields.At(key)) is not { } regex)
            return AnyUrl.Instance;
        return key == "urlPattern" ? new UrlRegex(regex) : new PathRegex(regex);
    }

    private ImmutableArray<NamedMatcher> Named(MappingFields fields, string key)
    {
        if (fields.Object(key) is not { } named)
            return [];
        var matchers = ImmutableArray.CreateBuilder<NamedMatcher>();
        foreach (var property in named.Properties())
        {
            if (_matchers.Several(property.Value, $"{fields.At(key)}/{property.Name}") is { } matcher)
                matchers.Add(new NamedMatcher(property.Name, matcher));
        }

        return matchers.ToImmutable();
    }

    private ImmutableArray<NamedMatcher> PathParameters(MappingFields fields, PathTemplate? template)
    {
        var named = Named(fields, "pathParameters");
        if (named.FirstOrDefault(parameter => template?.Names.Contains(parameter.Name, StringComparer.Ordinal) is not true) is { } stray)
        {
            problems.Add(
                fields.Source["pathParameters"], $"{fields.At("pathParameters")}/{stray.Name}",
                $"no part of the path is called '{stray.Name}'", $"use {{{stray.Name}}} in 'urlPathTemplate'");
        }

        return named;
    }

    private BasicAuthMatcher? Credentials(MappingFields fields)
    {
        if (fields.Object("basicAuthCredentials") is not { } source)
            return null;
        var basic = new MappingFields(source, fields.At("basicAuthCredentials"), problems);
        var (username, password) = (basic.Text("username"), basic.Text("password"));
        basic.RefuseRest();
        if (username is not null && password is not null)
            return new BasicAuthMatcher(username, password);
        problems.Add(source, fields.At("basicAuthCredentials"), "credentials are a username and a password",
            "write both, empty ones as \"\"");
        return null;
    }

    private ImmutableArray<ValueMatcher> Body(MappingFields fields)
    {
        var matchers = ImmutableArray.CreateBuilder<ValueMatcher>();
        var at = 0;
        foreach (var pattern in fields.List("bodyPatterns") ?? [])
        {
            if (_matchers.Value(pattern, string.Create(CultureInfo.InvariantCulture, $"{fields.At("bodyPatterns")}/{at++}"), ofBody: true)
                is { } matcher)
                matchers.Add(matcher);
        }

        return matchers.ToImmutable();
    }
}
