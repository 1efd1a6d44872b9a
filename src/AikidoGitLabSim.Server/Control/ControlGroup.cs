namespace AikidoGitLabSim.Server.Control;

/// <summary>The control calls of an application, all under one guard.</summary>
/// <remarks>Mapped as plain delegates: binding parameters by reflection would cost each simulator tens of milliseconds at its
/// start.</remarks>
internal sealed class ControlGroup
{
    private const string Root = "/_sim";

    private readonly IEndpointRouteBuilder _endpoints;
    private readonly ControlAccess _access;
    private readonly Dictionary<string, Func<ControlRequest, ValueTask<IResult>>> _pages = new(StringComparer.Ordinal);

    public ControlGroup(IEndpointRouteBuilder endpoints, ControlAccess access)
    {
        _endpoints = endpoints;
        _access = access;
    }

    public ControlGroup Map(string method, string path, Func<ControlRequest, IResult> call) =>
        Map(method, path, request => ValueTask.FromResult(call(request)));

    public ControlGroup Map(string method, string path, Func<ControlRequest, ValueTask<IResult>> call)
    {
        _endpoints.MapMethods(Root + path, [method], context => AnswerAsync(context, PageFor(context.Request, path) ?? call));
        return this;
    }

    /// <summary>Adds a page for people to a call that reads: browsers get the page, programs the data.</summary>
    public ControlGroup MapPage(string path, Func<ControlRequest, IResult> page) =>
        MapPage(path, request => ValueTask.FromResult(page(request)));

    /// <inheritdoc cref="MapPage(string, Func{ControlRequest, IResult})"/>
    public ControlGroup MapPage(string path, Func<ControlRequest, ValueTask<IResult>> page)
    {
        _pages.Add(path, page);
        return this;
    }

    public ControlGroup MapRest(Func<ControlRequest, IResult> call)
    {
        _endpoints.Map(Root + "/{**unknown}", context => AnswerAsync(context, request => ValueTask.FromResult(call(request))));
        return this;
    }

    private Func<ControlRequest, ValueTask<IResult>>? PageFor(HttpRequest request, string path) =>
        HttpMethods.IsGet(request.Method) && _pages.TryGetValue(path, out var page) && WantsPage(request, path)
            && !request.Query.ContainsKey("format")
            ? page
            : null;

    // The start is a page unless data is asked for; everything else is data unless a page is.
    private static bool WantsPage(HttpRequest request, string path)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || (path == "/" && !accept.Contains("application/json", StringComparison.OrdinalIgnoreCase));
    }

    private async Task AnswerAsync(HttpContext context, Func<ControlRequest, ValueTask<IResult>> call)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var result = _access.Refusal(context) ?? await call(new ControlRequest(context));
        await result.ExecuteAsync(context);
    }
}
