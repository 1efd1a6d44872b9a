using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>What the pages of personal, group, project and service account tokens have in common.</summary>
internal static class TokenPageHandlers
{
    private const string Keep = "Make sure you copy it now: it is not shown again.";

    /// <summary>The page.</summary>
    public static WebAnswer Show(TokenPage page, WebCall call, TokenFormModel? form = null, int status = StatusCodes.Status200OK)
    {
        var model = Model(page, call, form) with { Form = form };
        return model.Labels.Layout switch
        {
            TokenPageLayout.OpenForm or TokenPageLayout.Card => WebAnswer.Show<LegacyTokensPage>(model, status),
            TokenPageLayout.Shared => WebAnswer.Show<SharedTokensPage>(model, status),
            _ => WebAnswer.Show<DropdownTokensPage>(model, status),
        };
    }

    /// <summary>Makes a token, or says on the form why not.</summary>
    /// <param name="page">The page.</param>
    /// <param name="call">The call.</param>
    /// <param name="shownAt">The page that shows the new value, below the world's root.</param>
    /// <param name="make">Makes it.</param>
    public static WebAnswer Create(TokenPage page, WebCall call, string shownAt, Func<TokenInput, TokenSecret, Outcome<AccessToken>> make)
    {
        var input = TokenInput.FromForm(call, page.Labels);
        var isFromPage = call.Form.IsFromPage;
        var hasLastDate = TokenExpiry.Farthest(call.World, page.Kind, call.Request.Today) is not null;
        ImmutableArray<FieldError> own = isFromPage && page.Labels.ChecksItself ? [.. input.OwnErrors(hasLastDate).Select(error => new FieldError(error.Field, error.Text))] : [];
        if (!own.IsEmpty)
            return page.Form(call, input, own, StatusCodes.Status422UnprocessableEntity);

        var secret = call.NewSecret(page.OwnerId(call));
        var outcome = make(input, secret);
        if (!outcome.Succeeded)
        {
            var error = TokenForms.ErrorOf(call, outcome.Refusal);
            return isFromPage ? page.Form(call, input, [error], StatusCodes.Status422UnprocessableEntity) : TokenJson.Refused(error.Text);
        }

        if (!isFromPage)
            return TokenJson.Created(page, call, secret);

        call.NextSession.Keep(new ShownOnce(shownAt, secret, IsRotated: false));
        return WebAnswer.Redirect(shownAt);
    }

    /// <summary>Says on the form what the rules found wrong with it.</summary>
    public static WebAnswer Refused(TokenPage page, WebCall call, Refusal refusal) => call.Form.IsFromPage
        ? page.Form(call, TokenInput.FromForm(call, page.Labels), [new FieldError(refusal.Field, refusal.RequiredText)], StatusCodes.Status422UnprocessableEntity)
        : TokenJson.Refused(refusal.RequiredText);

    /// <summary>Revokes the token that the rules found.</summary>
    public static WebAnswer Revoke(TokenPage page, WebCall call)
    {
        var token = call.Request.TargetToken;
        call.Apply(new RevokeToken(token.Id));
        call.Say(page.Labels.ChecksItself ? FlashKind.Success : FlashKind.Notice, page.Labels.ChecksItself ? "The token was revoked successfully." : page.Revoked(token));
        return WebAnswer.Redirect(page.Path);
    }

    /// <summary>Rotates the token that the rules found. Pages keep a token's lifetime (<c>app/services/personal_access_tokens/rotate_service.rb</c>, keep_token_lifetime).</summary>
    public static WebAnswer Rotate(TokenPage page, WebCall call)
    {
        var token = call.Request.TargetToken;
        var secret = call.NewSecret(token.UserId);
        DateOnly? expiresAt = token.ExpiresAt is { } date
            ? call.Request.Today.AddDays(date.DayNumber - DateOnly.FromDateTime(token.CreatedAt.UtcDateTime).DayNumber)
            : null;
        var outcome = call.Apply(new RotateToken(token.Id, secret.Digest, expiresAt, call.Now));
        if (!call.Form.IsFromPage)
            return outcome.Succeeded ? TokenJson.Created(page, call, secret) : TokenJson.Refused(outcome.Refusal.Sentence);
        if (outcome.Succeeded)
            call.NextSession.Keep(new ShownOnce(page.Path, secret, IsRotated: true));
        else
            call.Say(FlashKind.Alert, outcome.Refusal.Sentence);
        return WebAnswer.Redirect(page.Path);
    }

    /// <summary>What is asked for, as the command takes it.</summary>
    public static TokenDraft Draft(TokenInput input, TokenKind kind, TokenSecret secret, WebCall call, TokenPageLabels labels) => new(
        kind,
        input.Name,
        ScopeSet.Of(input.Scopes),
        labels.DescriptionLabel is null || input.Description.Length == 0 ? null : input.Description,
        input.ExpiresAt,
        secret.Digest,
        call.Now);

    /// <summary>The new value on the page that shows it.</summary>
    public static SecretModel Secret(ShownOnce shown, TokenPageLabels labels) => new(
        shown.Secret.Reveal(), labels.CreatedLabel, labels.CopyButton, Keep, "new-access-token") { IsLegacy = !labels.ChecksItself };

    private static TokenListModel Model(TokenPage page, WebCall call, TokenFormModel? form)
    {
        var labels = page.Labels;
        var tokens = page.Tokens(call).ToList();
        var filter = Filter(call);
        var isLegacy = !labels.ChecksItself;
        var shown = call.IsHead ? null : call.NextSession.TakeSecret(page.Path);
        if (shown is not null && labels.CreatedAlert is { } alert)
            call.Say(FlashKind.Notice, alert);
        return new TokenListModel
        {
            Chrome = page.Chrome(call),
            Labels = labels,
            Path = page.Path,
            Disabled = page.Disabled,
            ClosedForm = form is null && page.Disabled is null && labels.Layout is (TokenPageLayout.Card or TokenPageLayout.Shared)
                ? TokenForms.Make(call, labels, page.Kind, (page.Path, page.Path))
                : null,
            Rows = [.. (isLegacy ? tokens.Where(token => token.IsActive(call.Now)) : TokenRows.Filter(tokens, filter, call.Now)).Select(token => TokenRows.Of(token, call))],
            Inactive = labels.ShowsInactive ? [.. tokens.Where(token => !token.IsActive(call.Now)).Select(token => TokenRows.Of(token, call))] : [],
            Statistics = isLegacy ? null : TokenRows.Count(tokens, call.Now),
            Filter = filter,
            Secret = shown is null ? null : Secret(shown, labels),
            Dialog = TokenDialogs.Open(page, call),
            Rotates = labels.Rotates && page.Disabled is null,
            AllowsLegacy = !call.World.Settings.EnforceFineGrainedTokens,
            AccountName = page.AccountName,
        };
    }

    private static TokenFilterModel Filter(WebCall call) => new(call.Text("search") ?? "", call.Text("state") ?? "active", call.Text("sort") ?? "expires_asc");
}
