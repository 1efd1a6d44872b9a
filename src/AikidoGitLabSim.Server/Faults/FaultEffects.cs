using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Faults;

/// <summary>Does to requests what the effects of faults say, before GitLab answers them.</summary>
internal static class FaultEffects
{
    private const string Bearer = "Bearer ";
    private const int BytesBeforeReset = 64;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>Applies the effect of the fault that a stub belongs to.</summary>
    /// <param name="slot">The world.</param>
    /// <param name="http">The exchange.</param>
    /// <param name="stub">The name of the stub.</param>
    public static void Apply(WorldSlot slot, HttpContext http, string stub)
    {
        if (FaultNames.Parse(stub) is not { HasEffect: true, Fault: { } name } || NamedFaults.Find(name) is not { } fault)
            return;
        switch (fault.Effect)
        {
            case FaultEffect.RevokeToken:
                Revoke(slot, http.Request, http.RequestServices.GetRequiredService<TimeProvider>());
                break;
            case FaultEffect.ResetAnswer:
                http.Response.Body = new ResettingBody(http, BytesBeforeReset);
                break;
            case FaultEffect.CutAnswer:
                http.Request.Headers.Remove("Accept-Encoding");
                http.Response.Body = new HalfBody(http.Response);
                break;
            case FaultEffect.SkewDate:
                http.Response.OnStarting(static state => SkewAsync((HttpResponse)state), http.Response);
                break;
        }
    }

    private static void Revoke(WorldSlot slot, HttpRequest request, TimeProvider time)
    {
        var authorization = request.Headers.Authorization.ToString();
        var sent = request.Headers["PRIVATE-TOKEN"].ToString() is { Length: > 0 } header ? header
            : authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : request.Query["private_token"].ToString() is { Length: > 0 } parameter ? parameter
            : null;
        if (sent is not null && slot.Current.FindToken(TokenDigest.Of(sent)) is { Revoked: false } token)
            slot.Apply(new RevokeToken(token.Id, slot.Current.Clock.Now(time.GetUtcNow())));
    }

    private static Task SkewAsync(HttpResponse response)
    {
        if (DateTimeOffset.TryParse(response.Headers.Date, CultureInfo.InvariantCulture, out var date))
            response.Headers.Date = (date + Skew).ToString("R", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
