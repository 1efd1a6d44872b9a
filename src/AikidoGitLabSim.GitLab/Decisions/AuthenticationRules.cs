using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Who is asking, and is their token alive? The same rules for every route.</summary>
public static class AuthenticationRules
{
    private const string Finders = "lib/gitlab/auth/auth_finders.rb";
    private const string Validation = "app/services/access_token_validation_service.rb";
    private const string Guard = "lib/api/api_guard.rb";

    /// <summary>The token must not be expired.</summary>
    public static Rule TokenNotExpired { get; } = new("token.not-expired", Validation, NotExpired);

    /// <summary>The token must not be revoked.</summary>
    public static Rule TokenNotRevoked { get; } = new("token.not-revoked", Validation, NotRevoked);

    /// <summary>An impersonation token needs a GitLab that allows them.</summary>
    public static Rule TokenKindEnabled { get; } = new("token.impersonation-enabled", Guard, ImpersonationEnabled);

    /// <summary>The user must be active.</summary>
    public static Rule UserActive { get; } = new("user.allowed", "lib/gitlab/auth/user_access_denied_reason.rb", UserAllowed);

    /// <summary>The rules in GitLab's order: an expired and revoked token is reported as expired, a dead one before a blocked
    /// user.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new("credentials.one-bearer", "nov/rack-oauth2 lib/rack/oauth2/server/resource/bearer.rb", OneBearer),
        new("token.known", Finders, Known),
        TokenNotExpired,
        TokenNotRevoked,
        TokenKindEnabled,
        UserActive,
    ];

    private static Ruling OneBearer(DecisionContext request) =>
        request.Credentials is { BearerHeader: not null, AccessTokenParameter: not null }
            ? new Refusal(
                RefusalKind.InvalidRequest,
                "Both Authorization header and payload includes access token.",
                "Send the token in the Authorization header or in the access_token parameter, not in both")
            : null;

    private static Ruling Known(DecisionContext request)
    {
        var tokens = request.World.Tokens;
        AccessToken? token = null;
        if (request.Credentials.Bearer is { } bearer && tokens.Find(bearer.Digest) is { Kind: TokenKind.OAuth } oauth)
        {
            token = oauth;
        }
        else if (request.Credentials.Personal is { IsJobToken: false } personal)
        {
            token = request.World.FindToken(personal.Digest) is { Kind: not TokenKind.OAuth } found ? found : null;
            if (token is null)
                return Refusal.Unauthorized(
                    "Send a token that this GitLab has given out; this one is mistyped, cut off, or from another instance");
        }

        return token is null
            ? default
            : Ruling.Found(request.Findings with { Token = token, User = request.World.Users.Find(token.UserId) });
    }

    private static Ruling NotExpired(DecisionContext request) =>
        request.Token is { } token && token.IsExpired(request.Now)
            ? Dead("Token is expired. You can either do re-authorization or token refresh.",
                $"Make a new token; this one died on {token.ExpiresAt:O} at 00:00 UTC")
            : null;

    private static Ruling NotRevoked(DecisionContext request) =>
        request.Token is { Revoked: true }
            ? Dead("Token was revoked. You have to re-authorize from the user.", "Make a new token; a revoked one never comes back")
            : null;

    private static Ruling ImpersonationEnabled(DecisionContext request) =>
        request.Token is { Kind: TokenKind.Impersonation } && !request.World.Settings.ImpersonationEnabled
            ? Dead("Token is an impersonation token but impersonation was disabled.",
                "Use a token of another kind, or enable impersonation on the instance")
            : null;

    private static Ruling UserAllowed(DecisionContext request) => request.User is { State: not UserState.Active } user
        ? Refusal.Forbidden(Reason(user.State, request.BaseUrl), $"Make {user.Username} an active user; now: {user.State}")
        : null;

    private static string Reason(UserState state, BaseUrl baseUrl) => state switch
    {
        UserState.Blocked => "Your account has been blocked.",
        UserState.Pending => "Your account is pending approval from your administrator and hence blocked.",
        UserState.Deactivated => "Your account has been deactivated by your administrator. "
            + $"Please log back in from a web browser to reactivate your account at {baseUrl}",
        UserState.Unconfirmed => "Your primary email address is not confirmed. Please check your inbox for the confirmation instructions. "
            + $"In case the link is expired, you can request a new confirmation email at {baseUrl}/users/confirmation/new",
        UserState.PasswordExpired => "Your password expired. Please access GitLab from a web browser to update your password.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "An active user is not refused"),
    };

    private static Refusal Dead(string text, string cure) => new(RefusalKind.InvalidToken, text, cure);
}
