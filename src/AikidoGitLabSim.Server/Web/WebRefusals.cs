using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web;

/// <summary>How pages word a refusal (<c>app/controllers/application_controller.rb</c>, <c>app/views/errors</c>,
/// <c>public/422.html</c>).</summary>
internal static class WebRefusals
{
    /// <summary>What a browser or a script is answered.</summary>
    public static WebAnswer Render(Refusal refusal, DecisionContext request, WebContext context) => refusal.Kind switch
    {
        RefusalKind.SignIn when context.WantsJson =>
            WebAnswer.Json(ErrorJson(SignInWords.Unauthenticated), StatusCodes.Status401Unauthorized),
        RefusalKind.SignIn => SignIn(refusal, request, context),
        RefusalKind.NewPassword => WebAnswer.Redirect("/-/user_settings/password/new"),
        RefusalKind.Moved => WebAnswer.Redirect($"/{refusal.Text}"),
        RefusalKind.Forged => Rejected(request, context),
        RefusalKind.NotFound => NotFound(request, context),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "No page for this kind of refusal"),
    };

    private static ReadOnlyMemory<byte> ErrorJson(string text) => Json.Write(text, static (json, error) =>
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteEndObject();
    });

    private static WebAnswer NotFound(DecisionContext request, WebContext context) => Show(
        request, context, StatusCodes.Status404NotFound, BrowserTitles.NotFound(request.World.Edition.Version),
        "Check the address: the page may have moved, or you may not have the right to see it.");

    private static WebAnswer Rejected(DecisionContext request, WebContext context) => Show(
        request, context, StatusCodes.Status422UnprocessableEntity, "The change you requested was rejected",
        "The form was not one of this site's, or it was too old. Open the page again and retry.");

    /// <remarks>The first page asks without a word (<c>app/controllers/root_controller.rb</c>); only what is read can be gone back
    /// to.</remarks>
    private static WebAnswer SignIn(Refusal refusal, DecisionContext request, WebContext context)
    {
        if (request.User is not null)
            context.NextSession.Say(new FlashMessage(FlashKind.Alert, refusal.RequiredText));
        else if (request.Path is not ("/" or ""))
            context.NextSession.Say(SignInWords.At(request.World.Edition));
        return WebAnswer.Redirect("/users/sign_in");
    }

    private static WebAnswer Show(DecisionContext request, WebContext context, int status, string heading, string text) =>
        WebAnswer.Show<PlainPage>(new PlainModel(PageLayouts.Around(request, heading, context.NextSession), heading, text, status), status);
}
