using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;
using AikidoGitLabSim.Server.Web.Sessions;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>A page of access tokens: what the pages of personal, group, project and service account tokens have in common.</summary>
/// <param name="context">The request.</param>
/// <param name="path">The page's path, below the world's root.</param>
/// <param name="kind">The kind of token that it makes.</param>
/// <param name="labels">Its labels.</param>
internal abstract class TokenPage(WebContext context, string path, TokenKind kind, TokenPageLabels labels)
{
    private const string Keep = "Make sure you copy it now: it is not shown again.";

    /// <summary>Its path, below the world's root.</summary>
    public string Path => path;

    /// <summary>The kind of token that it makes.</summary>
    public TokenKind Kind => kind;

    public TokenPageLabels Labels => labels;

    /// <summary>The tokens that it lists.</summary>
    public abstract IEnumerable<AccessToken> Tokens { get; }

    protected WebContext Context => context;

    /// <summary>The id of the user as whom a new token acts.</summary>
    protected abstract long OwnerId { get; }

    /// <summary>The page that shows a new value, below the world's root.</summary>
    protected virtual string ShownAt => path;

    /// <summary>Why no token can be made; null: it can.</summary>
    protected virtual DisabledNotice? Disabled => null;

    /// <summary>The service account whose page it is; null: not one's.</summary>
    protected virtual string? AccountName => null;

    /// <summary>Shows the page.</summary>
    public abstract WebAnswer Show();

    /// <summary>Makes a token, or says on the form why not.</summary>
    public WebAnswer Create()
    {
        var input = TokenInput.FromForm(context, labels);
        var isFromPage = context.Form.IsFromPage;
        var hasLastDate = TokenExpiry.Farthest(context.World, kind, context.Request.Today) is not null;
        ImmutableArray<FieldError> own = isFromPage && labels.ChecksItself
            ? [.. input.OwnErrors(hasLastDate).Select(error => new FieldError(error.Field, error.Text))]
            : [];
        if (!own.IsEmpty)
            return ShowForm(input, own, StatusCodes.Status422UnprocessableEntity);

        var secret = context.NewSecret(OwnerId);
        var outcome = Make(input, Draft(input, secret));
        if (!outcome.Succeeded)
        {
            var error = TokenForms.ErrorOf(context, outcome.Refusal);
            return isFromPage ? ShowForm(input, [error], StatusCodes.Status422UnprocessableEntity) : TokenJson.Refused(error.Text);
        }

        if (!isFromPage)
            return TokenJson.Created(this, context, secret);

        context.NextSession.Keep(new ShownOnce(ShownAt, secret, IsRotated: false));
        return WebAnswer.Redirect(ShownAt);
    }

    /// <summary>Says on the form what the rules found wrong with it.</summary>
    public WebAnswer Refused(Refusal refusal) => context.Form.IsFromPage
        ? ShowForm(TokenInput.FromForm(context, labels), [new FieldError(refusal.Field, refusal.RequiredText)],
            StatusCodes.Status422UnprocessableEntity)
        : TokenJson.Refused(refusal.RequiredText);

    /// <summary>The active tokens, as JSON.</summary>
    public WebAnswer List() => TokenJson.List(this, context);

    /// <summary>Revokes the token that the rules found.</summary>
    public WebAnswer Revoke()
    {
        var token = context.Request.TargetToken;
        context.Apply(new RevokeToken(token.Id, context.Request.Now));
        context.Say(labels.ChecksItself ? FlashKind.Success : FlashKind.Notice,
            labels.ChecksItself ? "The token was revoked successfully." : RevokedText(token));
        return WebAnswer.Redirect(path);
    }

    /// <summary>Rotates the token that the rules found. Pages keep a token's lifetime
    /// (<c>app/services/personal_access_tokens/rotate_service.rb</c>, keep_token_lifetime).</summary>
    public WebAnswer Rotate()
    {
        var token = context.Request.TargetToken;
        var secret = context.NewSecret(token.UserId);
        DateOnly? expiresAt = token.ExpiresAt is { } date
            ? context.Request.Today.AddDays(date.DayNumber - DateOnly.FromDateTime(token.CreatedAt.UtcDateTime).DayNumber)
            : null;
        var outcome = context.Apply(new RotateToken(token.Id, secret.Digest, expiresAt, context.Now));
        if (!context.Form.IsFromPage)
            return outcome.Succeeded ? TokenJson.Created(this, context, secret) : TokenJson.Refused(outcome.Refusal.Sentence);
        if (outcome.Succeeded)
            context.NextSession.Keep(new ShownOnce(path, secret, IsRotated: true));
        else
            context.Say(FlashKind.Alert, outcome.Refusal.Sentence);
        return WebAnswer.Redirect(path);
    }

    /// <summary>Creates the token.</summary>
    protected abstract Outcome<AccessToken> Make(TokenInput input, TokenDraft draft);

    /// <summary>What is around the page.</summary>
    protected abstract PageLayout Around();

    /// <summary>What is said when a token was revoked, on the legacy page.</summary>
    protected virtual string RevokedText(AccessToken token) => $"Revoked access token {token.Name}!";

    /// <summary>Shows the form with what was entered and what is wrong with it.</summary>
    protected virtual WebAnswer ShowForm(TokenInput input, ImmutableArray<FieldError> errors, int status) =>
        Show(Form(input, errors), status);

    protected TokenFormModel Form(TokenInput? input = null, ImmutableArray<FieldError> errors = default) =>
        TokenForms.Make(context, this, input, errors);

    /// <summary>The list of tokens, with a form or without.</summary>
    protected WebAnswer Show(TokenFormModel? form, int status = StatusCodes.Status200OK)
    {
        var model = Model() with { Form = form, ClosedForm = form is null && Disabled is null && IsOpened ? Form() : null };
        return labels.Layout switch
        {
            TokenPageLayout.OpenForm or TokenPageLayout.Card => WebAnswer.Show<LegacyTokensPage>(model, status),
            TokenPageLayout.Shared => WebAnswer.Show<SharedTokensPage>(model, status),
            _ => WebAnswer.Show<DropdownTokensPage>(model, status),
        };
    }

    /// <summary>The new value on the page that shows it.</summary>
    protected SecretModel Secret(ShownOnce shown) => new(
        shown.Secret.Reveal(), labels.CreatedLabel, labels.CopyButton, Keep, "new-access-token")
    { IsLegacy = !labels.ChecksItself };

    // On these pages the form lies in the page, closed.
    private bool IsOpened => labels.Layout is TokenPageLayout.Card or TokenPageLayout.Shared;

    private TokenDraft Draft(TokenInput input, TokenSecret secret) => new(
        kind,
        input.Name,
        ScopeSet.Of(input.Scopes),
        labels.DescriptionLabel is null || input.Description.Length == 0 ? null : input.Description,
        input.ExpiresAt,
        secret.Digest,
        context.Now);

    private TokenListModel Model()
    {
        var tokens = Tokens.ToList();
        var filter =
            new TokenFilterModel(context.Text("search") ?? "", context.Text("state") ?? "active", context.Text("sort") ?? "expires_asc");
        var isLegacy = !labels.ChecksItself;
        var shown = TakeSecret();
        return new TokenListModel
        {
            PageLayout = Around(),
            Labels = labels,
            Path = path,
            Disabled = Disabled,
            Rows = Rows(isLegacy ? tokens.Where(token => token.IsActive(context.Now)) : TokenRows.Filter(tokens, filter, context.Now)),
            Inactive = labels.ShowsInactive ? Rows(tokens.Where(token => !token.IsActive(context.Now))) : [],
            Statistics = isLegacy ? null : TokenRows.Count(tokens, context.Now),
            Filter = filter,
            Secret = shown is null ? null : Secret(shown),
            Dialog = TokenDialogs.Open(this, context),
            Rotates = labels.Rotates && Disabled is null,
            AllowsLegacy = !context.World.Settings.EnforceFineGrainedTokens,
            AccountName = AccountName,
        };
    }

    private ShownOnce? TakeSecret()
    {
        var shown = context.IsHead ? null : context.NextSession.TakeSecret(path);
        if (shown is not null && labels.CreatedAlert is { } alert)
            context.Say(FlashKind.Notice, alert);
        return shown;
    }

    private ImmutableArray<TokenRow> Rows(IEnumerable<AccessToken> tokens) => [.. tokens.Select(token => TokenRows.Of(token, context))];
}
