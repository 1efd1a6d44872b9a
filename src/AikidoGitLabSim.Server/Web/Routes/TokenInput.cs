using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>What somebody wrote into a form for a new token.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="ExpiresText">The date as written.</param>
/// <param name="Scopes">The scopes that are ticked.</param>
/// <param name="Level">The role; null: the form has none.</param>
internal sealed record TokenInput(string Name, string Description, string ExpiresText, IReadOnlyList<string> Scopes, AccessLevel? Level)
{
    private const int LongestDescription = 255;

    /// <summary>The date; what is no date counts as none, as in Rails and in the picker.</summary>
    public DateOnly? ExpiresAt => DateOnly.TryParseExact(ExpiresText.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Reads a form that was sent.</summary>
    public static TokenInput FromForm(WebContext context, TokenPageLabels labels) => new(
        context.Text(labels.Name("name")) ?? "",
        context.Text(labels.Name("description")) ?? "",
        context.Text(labels.Name("expires_at")) ?? "",
        context.List(labels.Name("scopes") + "[]"),
        context.Text(labels.Name("access_level")) is { Length: > 0 } level && Enum.TryParse<AccessLevel>(level, out var parsed)
            ? parsed
            : null);

    /// <summary>Reads what a link prefills; null: nothing. Scopes are comma-separated, unknown ones are dropped by the page that offers
    /// them.</summary>
    public static TokenInput? FromLink(WebContext context, string expires)
    {
        var (name, description, scopes) = (context.Text("name") ?? "", context.Text("description") ?? "", context.Text("scopes") ?? "");
        return name.Length + description.Length + scopes.Length == 0
            ? null
            : new TokenInput(name, description, expires,
                scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), null);
    }

    /// <summary>What the shared form finds wrong before it is sent (<c>access_token_form.vue</c>); the other form leaves that to the
    /// server.</summary>
    /// <param name="hasLastDate">Whether the token has to have a date.</param>
    public IEnumerable<(string Field, string Text)> OwnErrors(bool hasLastDate)
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("name", "Token name is required.");
        if (Description.Length > LongestDescription)
            yield return ("description", "Description is too long (maximum is 255 characters).");
        if (hasLastDate && ExpiresAt is null)
            yield return ("expires_at", "Expiration date is required.");
        if (Scopes.Count == 0)
            yield return ("scopes", "At least one scope is required.");
    }
}
