using System.Security.Cryptography.X509Certificates;
using System.Text;
using AikidoGitLabSim.Stubs.Journal;
using WireMock;
using WireMock.Models.Mime;
using WireMock.Types;
using WireMock.Util;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>A request without its secrets, for WireMock.Net's log. Of bodies, JSON and forms are kept.</summary>
internal sealed class RedactedRequest : IRequestMessage
{
    /// <summary>Copies a request without its secrets.</summary>
    /// <param name="request">The request.</param>
    /// <param name="redactor">Removes the secrets; afterwards it knows those of the request.</param>
    public RedactedRequest(IRequestMessage request, JournalRedactor redactor)
    {
        var headers = new HeaderDictionary();
        foreach (var (name, values) in request.Headers ?? new Dictionary<string, WireMockList<string>>())
            headers[name] = values.ToArray();
        redactor.Learn(headers, request.AbsoluteUrl, request.Body);
        Headers = redactor.Headers(headers).ToDictionary(
            header => header.Key, header => new WireMockList<string>(header.Value.Select(value => value ?? "")),
            StringComparer.OrdinalIgnoreCase);
        Url = redactor.Url(request.Url);
        AbsoluteUrl = redactor.Url(request.AbsoluteUrl);
        RawQuery = redactor.Url(request.RawQuery);
        Body = request.Body is { } body ? redactor.Body(headers["Content-Type"], body) : null;
        Cookies = request.Cookies?.ToDictionary(cookie => cookie.Key, _ => JournalRedactor.Mark);
        Query = request.Query?.ToDictionary(
            value => value.Key,
            value => new WireMockList<string>(
                value.Value.Select(text => JournalRedactor.Covers(value.Key) ? JournalRedactor.Mark : redactor.Text(text))));
        QueryIgnoreCase = Query is null ? null : new Dictionary<string, WireMockList<string>>(Query, StringComparer.OrdinalIgnoreCase);
        (Path, AbsolutePath) = (redactor.Text(request.Path), redactor.Text(request.AbsolutePath));
        BodyData = Body is null ? null : new BodyData
        {
            BodyAsString = Body,
            DetectedBodyType = BodyType.String,
            DetectedBodyTypeFromContentType = request.BodyData?.DetectedBodyTypeFromContentType,
        };
        (ClientIP, DateTime, Method, HttpVersion) = (request.ClientIP, request.DateTime, request.Method, request.HttpVersion);
        (Host, Protocol, Port, Origin) = (request.Host, request.Protocol, request.Port, request.Origin);
    }

    /// <inheritdoc/>
    public string ClientIP { get; }

    /// <inheritdoc/>
    public string Url { get; }

    /// <inheritdoc/>
    public string AbsoluteUrl { get; }

    /// <inheritdoc/>
    public string? ProxyUrl { get; set; }

    /// <inheritdoc/>
    public DateTime DateTime { get; }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public string AbsolutePath { get; }

    /// <inheritdoc/>
    public string[] PathSegments => Path.Split('/')[1..];

    /// <inheritdoc/>
    public string[] AbsolutePathSegments => AbsolutePath.Split('/')[1..];

    /// <inheritdoc/>
    public string Method { get; }

    /// <inheritdoc/>
    public string HttpVersion { get; }

    /// <inheritdoc/>
    public IDictionary<string, WireMockList<string>>? Headers { get; }

    /// <inheritdoc/>
    public IDictionary<string, string>? Cookies { get; }

    /// <inheritdoc/>
    public IDictionary<string, WireMockList<string>>? Query { get; }

    /// <inheritdoc/>
    public IDictionary<string, WireMockList<string>>? QueryIgnoreCase { get; }

    /// <inheritdoc/>
    public string RawQuery { get; }

    /// <inheritdoc/>
    public IBodyData? BodyData { get; }

    /// <inheritdoc/>
    public string? Body { get; }

    /// <inheritdoc/>
    public object? BodyAsJson => null;

    /// <inheritdoc/>
    public byte[]? BodyAsBytes => Body is null ? null : Encoding.UTF8.GetBytes(Body);

    /// <inheritdoc/>
    public IMimeMessageData? BodyAsMimeMessage => null;

    /// <inheritdoc/>
    public string? DetectedBodyType => BodyData?.DetectedBodyType?.ToString();

    /// <inheritdoc/>
    public string? DetectedBodyTypeFromContentType => BodyData?.DetectedBodyTypeFromContentType?.ToString();

    /// <inheritdoc/>
    public string? DetectedCompression => null;

    /// <inheritdoc/>
    public string Host { get; }

    /// <inheritdoc/>
    public string Protocol { get; }

    /// <inheritdoc/>
    public int Port { get; }

    /// <inheritdoc/>
    public string Origin { get; }

    /// <inheritdoc/>
    public X509Certificate2? ClientCertificate => null;

    /// <inheritdoc/>
    public WireMockList<string>? GetParameter(string key, bool ignoreCase = false) =>
        (ignoreCase ? QueryIgnoreCase : Query)?.TryGetValue(key, out var values) is true ? values : null;
}
