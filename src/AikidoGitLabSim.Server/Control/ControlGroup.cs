namespace AikidoGitLabSim.Server.Control;

/// <summary>The control calls of an application, all under one guard.</summary>
/// <remarks>Mapped as plain delegates: binding parameters by reflection would cost each simulator tens of milliseconds at its
/// start.</remarks>
internal sealed class ControlGroup
{
    private const string Root = "/_sim";

    private readonly IEndpointRouteBuilder _endpoints;
    private readonly ControlAccess _access;

    public ControlGroup(IEndpointRouteBuilder endpoints, ControlAccess access)
    {
        _endpoints = endpoints;
        _access = access;
    }

    public ControlGroup Map(string method, string path, Func<ControlRequest, IResult> call) =>
        Map(method, path, request => ValueTask.FromResult(call(request)));

    public ControlGroup Map(string method, string path, Func<ControlRequest, ValueTask<IResult>> call)
    {
        _endpoints.MapMethods(Root + path, [method], context => AnswerAsync(context, call));
        return this;
    }

    public ControlGroup MapRest(Func<ControlRequest, IResult> call)
    {
        _endpoints.Map(Root + "/{**unknown}", context => AnswerAsync(context, request => ValueTask.FromResult(call(request))));
        return this;
    }

    private async Task AnswerAsync(HttpContext context, Func<ControlRequest, ValueTask<IResult>> call)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var result = _access.Refusal(context) ?? await call(new ControlRequest(context));
        await result.ExecuteAsync(context);
    }
}
