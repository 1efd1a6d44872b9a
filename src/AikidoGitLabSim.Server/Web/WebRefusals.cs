using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web;

/// <summary>How pages word a refusal (<c>app/controllers/application_controller.rb</c>, <c>app/views/errors</c>, <c>public/422.html</c>).</summary>
internal static class WebRefusals
{
    /// <summary>What a browser is answered.</summary>
    public static WebAnswer Render(Refusal refusal, Case request, Session session) => refusal.Kind switch
    {
        RefusalKind.SignIn => SignIn(refusal, request, session),
        RefusalKind.NewPassword => WebAnswer.Redirect("/-/user_settings/password/new"),
        RefusalKind.Moved => WebAnswer.Redirect($"/{refusal.Text}"),
        RefusalKind.Forged => Rejected(request, session),
        RefusalKind.NotFound => NotFound(request, session),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "No page for this kind of refusal"),
    };

    private static WebAnswer NotFound(Case request, Session session) => Show(
        request, session, StatusCodes.Status404NotFound, "Page not found", "Check the address: the page may have moved, or you may not have the right to see it.");

    private static WebAnswer Rejected(Case request, Session session) => Show(
        request, session, StatusCodes.Status422UnprocessableEntity, "The change you requested was rejected", "The form was not one of this site's, or it was too old. Open the page again and retry.");

    /// <remarks>The first page asks without a word (<c>app/controllers/root_controller.rb</c>); only what is read can be gone back to.</remarks>
    private static WebAnswer SignIn(Refusal refusal, Case request, Session session)
    {
        if (request.User is not null || request.Path is not ("/" or ""))
            session.Say(new FlashMessage(FlashKind.Alert, refusal.RequiredText));
        return WebAnswer.Redirect("/users/sign_in");
    }

    private static WebAnswer Show(Case request, Session session, int status, string heading, string text) =>
        WebAnswer.Show<PlainPage>(new PlainModel(Chromes.Around(request, heading, session), heading, text, status), status);
}
