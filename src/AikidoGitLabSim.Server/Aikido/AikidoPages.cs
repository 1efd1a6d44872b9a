using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Aikido.Handovers;
using AikidoGitLabSim.Server.Aikido.Pages;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace AikidoGitLabSim.Server.Aikido;

/// <summary>Aikido's pages, rendered here and complete without script. Nothing of a pasted token comes back in them.</summary>
/// <param name="worlds">The worlds.</param>
/// <param name="desk">Judges tokens.</param>
/// <param name="antiforgery">Guards the form against other sites.</param>
/// <param name="components">Renders components.</param>
internal sealed class AikidoPages(WorldStore worlds, TokenHandover desk, IAntiforgery antiforgery, ComponentRenderer components)
{
    private const string StyleResource = "aikido.css";
    private const string FontResource = "inter-latin-wght-normal.woff2";

    // What the pages need, and nothing from elsewhere: not even a script that somebody managed to put into a token's name.
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The page that says what this is and leads on.</summary>
    public Task StartAsync(HttpContext http) => Allows(http, ReadMethods)
        ? RenderAsync<StartPage>(http, StatusCodes.Status200OK, Frame(http))
        : Task.CompletedTask;

    /// <summary>The page with the form, and after it was sent the verdict.</summary>
    public async Task UpdateTokenAsync(HttpContext http)
    {
        if (!Allows(http, [.. ReadMethods, HttpMethods.Post]))
            return;
        if (HttpMethods.IsPost(http.Request.Method))
            await TakeAsync(http);
        else
            await ShowAsync(http, StatusCodes.Status200OK);
    }

    /// <summary>The style sheet.</summary>
    public static Task StyleAsync(HttpContext http) => SendAsync(http, StyleResource, "text/css; charset=utf-8");

    /// <summary>The typeface.</summary>
    public static Task FontAsync(HttpContext http) => SendAsync(http, FontResource, "font/woff2");

    private static async Task SendAsync(HttpContext http, string resource, string contentType)
    {
        if (!Allows(http, ReadMethods))
            return;
        await using var file = typeof(AikidoPages).Assembly.GetManifestResourceStream(resource)!;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(http.Request.Method))
            await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private async Task TakeAsync(HttpContext http)
    {
        var form = await FormAsync(http);
        if (form is null || !await antiforgery.IsRequestValidAsync(http))
        {
            await ShowAsync(http, StatusCodes.Status400BadRequest, VerdictView.StaleForm);
            return;
        }

        var slot = WorldPath.SlotOf(http, worlds);
        var handover = await desk.HandOverAsync(slot, form[AikidoPaths.TokenField].ToString().Trim(), http.RequestAborted);
        var status = handover.Outcome switch
        {
            HandoverOutcome.Taken or HandoverOutcome.TakenWithWarnings => StatusCodes.Status200OK,
            HandoverOutcome.Undecided => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        await ShowAsync(http, status, VerdictView.Of(handover));
    }

    private Task ShowAsync(HttpContext http, int status, VerdictView? verdict = null)
    {
        var slot = WorldPath.SlotOf(http, worlds);
        var guard = antiforgery.GetAndStoreTokens(http);
        var parameters = Frame(http);
        parameters[nameof(UpdateTokenPage.GuardField)] = guard.FormFieldName;
        parameters[nameof(UpdateTokenPage.GuardValue)] = guard.RequestToken;
        parameters[nameof(UpdateTokenPage.Verdict)] = verdict;
        parameters[nameof(UpdateTokenPage.TokenForm)] = TokenPageLayouts.PersonalFormPath(slot.Current.Edition);
        parameters[nameof(UpdateTokenPage.InUse)] = slot.Find<TakenToken>();
        return RenderAsync<UpdateTokenPage>(http, status, parameters);
    }

    private Dictionary<string, object?> Frame(HttpContext http) => new(StringComparer.Ordinal)
    {
        [nameof(PageBase.Base)] = http.Request.PathBase.Value,
        [nameof(PageBase.GitLab)] = desk.GitLabOf(WorldPath.SlotOf(http, worlds)),
    };

    private Task RenderAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        HttpContext http, int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        http.Response.StatusCode = status;
        return components.SendAsync(http, typeof(TPage), parameters);
    }

    /// <returns>The form; null when what was sent is none that can be read.</returns>
    private static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Too many or too long fields: no form of ours.
            return null;
        }
    }

    private static bool Allows(HttpContext http, string[] methods)
    {
        if (methods.Contains(http.Request.Method, StringComparer.Ordinal))
            return true;
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = string.Join(", ", methods);
        return false;
    }
}
