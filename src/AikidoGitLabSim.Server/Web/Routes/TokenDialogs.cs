using System.Globalization;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The questions before a token is revoked or rotated. They are opened by a link, so that they need no script.</summary>
internal static class TokenDialogs
{
    /// <summary>The question that the address asks for; null: none, or not about a token of the page that lives.</summary>
    public static TokenDialog? Open(TokenPage page, WebContext context)
    {
        if (context.Text("confirm") is not ("revoke" or "rotate") || context.Number("token") is not { } id
            || page.Tokens.FirstOrDefault(token => token.Id == id) is not { } token || !token.IsActive(context.Now))
            return null;

        var what = context.Text("confirm")!;
        var button = what == "revoke" ? "Revoke" : "Rotate";
        return new TokenDialog(
            page.Labels.ChecksItself ? $"{button} the token '{token.Name}'?" : null,
            page.Labels.ChecksItself
                ? $"Are you sure you want to {what} the token {{0}}? This action cannot be undone."
                : $"Are you sure you want to {what} the {page.Labels.Kind} \"{{0}}\"? This action cannot be undone.",
            token.Name,
            button,
            string.Create(CultureInfo.InvariantCulture, $"{page.Path}/{id}/{what}"),
            page.Path);
    }
}
