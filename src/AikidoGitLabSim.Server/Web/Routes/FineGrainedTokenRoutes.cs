using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Api.Routes;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>The form for a fine-grained token (<c>create_granular_personal_access_token_form.vue</c>).</summary>
/// <remarks>The world knows permissions, not the groups and projects that they are limited to: only a token for all of them can be
/// made.</remarks>
internal static class FineGrainedTokenRoutes
{
    private const string Title = "Generate fine-grained token";
    private const string FormPath = $"{PersonalTokenRoutes.Path}/granular/new";
    private const string SubmitPath = $"{PersonalTokenRoutes.Path}/granular";
    private const int LongestDescription = 255;

    private static readonly Lazy<ImmutableArray<string>> Permissions = new(() =>
        [.. RestRoutes.All.Select(route => route.Policy.Permission).OfType<string>().Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)]);

    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.SignedIn("GET", FormPath, WebTokenRules.HasDropdown), Show),
        new(WebPolicy.SignedIn("POST", SubmitPath, WebTokenRules.HasDropdown), Create),
    ];

    private static WebAnswer Show(WebContext context) =>
        new PersonalTokenPage(context).ShowCreated(FormPath) ?? Show(Empty(context), StatusCodes.Status200OK);

    private static GranularFormModel Empty(WebContext context)
    {
        var page = new PersonalTokenPage(context);
        return new GranularFormModel(page.AroundForm(Title), SubmitPath, page.Path)
        {
            ExpiresAt = TokenForms.DefaultDate(context, TokenKind.FineGrained),
            MaxDate = TokenExpiry.Farthest(context.World, TokenKind.FineGrained, context.Request.Today)?.ToString("yyyy-MM-dd",
                CultureInfo.InvariantCulture),
            Permissions = [.. Permissions.Value.Select(permission => new ScopeChoice(permission, "", IsChecked: false))],
            Badge = page.Labels.FineGrainedBadge,
        };
    }

    private static WebAnswer Show(GranularFormModel model, int status) => WebAnswer.Show<GranularFormPage>(model, status);

    private static WebAnswer Create(WebContext context)
    {
        var empty = Empty(context);
        var (name, description, expires, access, wanted) =
            (context.Text("name") ?? "", context.Text("description") ?? "", context.Text("expires_at") ?? "", context.Text("access") ?? "",
                context.List("permissions[]"));
        var model = empty with
        {
            Name = name,
            Description = description,
            ExpiresAt = expires,
            Access = access,
            Permissions = [.. empty.Permissions.Select(choice => choice with { IsChecked = wanted.Contains(choice.Name) })],
        };
        DateOnly? date = DateOnly.TryParseExact(expires.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var parsed) ? parsed : null;
        ImmutableArray<FieldError> errors = [.. Errors(model, date)];
        if (!errors.IsEmpty)
            return Show(model with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var secret = context.NewSecret(context.User.Id);
        var draft = new TokenDraft(TokenKind.FineGrained, name, ScopeSet.Of(ScopeCatalogue.Granular), description, date, secret.Digest,
            context.Now)
        {
            Permissions = [.. model.Permissions.Where(choice => choice.IsChecked).Select(choice => choice.Name)],
        };
        var outcome = context.Apply(new CreateUserToken(context.User.Id, draft));
        if (!outcome.Succeeded)
            return Show(model with { Errors = [TokenForms.ErrorOf(context, outcome.Refusal)] }, StatusCodes.Status422UnprocessableEntity);

        context.NextSession.Keep(new ShownOnce(FormPath, secret, IsRotated: false));
        return WebAnswer.Redirect(FormPath);
    }

    private static IEnumerable<FieldError> Errors(GranularFormModel model, DateOnly? date)
    {
        if (string.IsNullOrWhiteSpace(model.Name))
            yield return new FieldError("name", "Add token name.");
        if (string.IsNullOrWhiteSpace(model.Description))
            yield return new FieldError("description", "Add token description.");
        else if (model.Description.Length > LongestDescription)
            yield return new FieldError("description", "Description is too long (maximum is 255 characters).");
        if (model.MaxDate is not null && date is null)
            yield return new FieldError("expires_at", "Expiration date is required.");
        if (!model.Permissions.Any(choice => choice.IsChecked))
            yield return new FieldError("permissions", "Add at least one resource with permissions.");
        if (AccessError(model.Access) is { } error)
            yield return error;
    }

    private static FieldError? AccessError(string access) => access switch
    {
        GranularFormModel.AllMemberships => null,
        "" => new FieldError("access", "Set group and project access."),
        _ => new FieldError("access",
            "This simulator cannot limit a token to some groups and projects. Choose all of them, or use a real GitLab."),
    };
}
