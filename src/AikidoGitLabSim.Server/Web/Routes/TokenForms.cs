using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Builds forms for new tokens.</summary>
internal static class TokenForms
{
    private const int DefaultDays = 30;

    private static readonly History<string> DateAttribute = new(
        new HistoryRow<string>("15.11", "Expires at", "Rails' own name of the attribute"),
        new HistoryRow<string>("17.3", "Expiration date", "config/locales/en.yml, first seen with the sentence that it begins"));

    /// <summary>What changed about forms over the releases.</summary>
    public static IEnumerable<NamedHistory> Histories => [NamedHistory.Of("labels", "name of the date in messages", DateAttribute)];

    /// <summary>The date that a new form holds: thirty days from today, or the last one if that comes sooner.</summary>
    public static string DefaultDate(WebContext context, TokenKind kind)
    {
        var date = context.Request.Today.AddDays(DefaultDays);
        return Write(TokenExpiry.Farthest(context.World, kind, context.Request.Today) is { } last && last < date ? last : date);
    }

    /// <summary>A form.</summary>
    /// <param name="context">The call.</param>
    /// <param name="page">The page that it belongs to, where it is sent and where Cancel leads.</param>
    /// <param name="input">What is in it; null: nothing yet.</param>
    /// <param name="errors">What is wrong with that.</param>
    public static TokenFormModel Make(WebContext context, TokenPage page, TokenInput? input = null,
        ImmutableArray<FieldError> errors = default)
    {
        var kind = page.Kind;
        var last = TokenExpiry.Farthest(context.World, kind, context.Request.Today);
        return new TokenFormModel
        {
            Labels = page.Labels,
            Action = page.Path,
            Cancel = page.Path,
            Name = input?.Name ?? "",
            Description = input?.Description ?? "",
            ExpiresAt = input?.ExpiresText ?? DefaultDate(context, kind),
            MinDate = Write(context.Request.Today.AddDays(1)),
            MaxDate = last is { } date ? Write(date) : null,
            Scopes = [.. Offered(context, page.Labels, kind)
                .Select(scope => new ScopeChoice(scope, ScopeTexts.Of(scope), input?.Scopes.Contains(scope) ?? false))],
            Roles = Roles(context, kind, input?.Level ?? AccessLevel.Guest),
            Errors = errors.IsDefault ? [] : errors,
        };
    }

    /// <summary>What a refusal of the model says on the form.</summary>
    public static FieldError ErrorOf(WebContext context, Problem problem) => new(
        problem.Field,
        problem.Field == "expires_at" ? $"{DateAttribute.At(context.Edition.Version)} {problem.Text}" : problem.Sentence);

    private static ImmutableArray<string> Offered(WebContext context, TokenPageLabels labels, TokenKind kind)
    {
        var holders = kind is TokenKind.Group or TokenKind.Project ? ScopeHolders.ResourceBots
            : context.User.IsAdmin ? ScopeHolders.Users | ScopeHolders.Admins
            : ScopeHolders.Users;
        return ScopeTexts.InOrder(ScopeCatalogue.OfferedTo(holders, context.Edition.Version), labels);
    }

    private static ImmutableArray<RoleChoice> Roles(WebContext context, TokenKind kind, AccessLevel selected)
    {
        if (kind is not (TokenKind.Group or TokenKind.Project))
            return [];
        var own = context.User.IsAdmin ? AccessLevel.Owner : context.World.LevelIn(context.Request.Resource, context.User);
        return [.. AccessRoles.At(context.Edition.Version).Where(level => level <= own)
            .Select(level => new RoleChoice((int)level, level.ToString(), level == selected))];
    }

    private static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
