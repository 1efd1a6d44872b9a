using System.Globalization;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The dialogs that ask before a token is revoked or rotated. A link opens them, so that they work without script.</summary>
internal static class TokenDialogs
{
    /// <summary>The dialog that the URL asks for; null: none, or not about an active token of the page.</summary>
    public static TokenDialog? Open(TokenPage page, WebContext context)
    {
        if (context.Text("confirm") is not ("revoke" or "rotate") || context.Number("token") is not { } id
            || page.Tokens.FirstOrDefault(token => token.Id == id) is not { } token || !token.IsActive(context.Now))
            return null;

        var what = context.Text("confirm")!;
        var button = what == "revoke" ? "Revoke" : "Rotate";
        return new TokenDialog(
            page.Labels.ChecksItself ? $"{button} the token '{token.Name}'?" : null,
            string.Format(CultureInfo.InvariantCulture, page.Labels.Question, what, page.Labels.Kind),
            token.Name,
            button,
            string.Create(CultureInfo.InvariantCulture, $"{page.Path}/{id}/{what}"),
            page.Path);
    }
}
