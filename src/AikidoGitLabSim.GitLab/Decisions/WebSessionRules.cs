using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Who sits at the browser? What every page asks before its own rules
/// (<c>app/controllers/application_controller.rb</c>).</summary>
public static class WebSessionRules
{
    private const string Controller = "app/controllers/application_controller.rb";
    private const string Devise = "config/locales/devise.en.yml";
    private const string NeedsSignIn = "You need to sign in or sign up before continuing.";
    private const string Contact = "Please contact your GitLab administrator if you think this is an error.";

    /// <summary>Whatever changes something has to come from a page of ours.</summary>
    public static Rule Genuine { get; } = new("form.genuine", $"{Controller}, protect_from_forgery", request =>
        request.Policy.Reads || request.Credentials.Session is { IsGenuine: true }
            ? null
            : new Refusal(RefusalKind.Forged, null, "Send the session cookie and the authenticity_token of the page that the form is on"));

    /// <summary>A user may be signed in; none is required.</summary>
    public static Rule Visitor { get; } = new("session.visitor", $"{Controller}, current_user", request =>
        request.Credentials.Session?.UserId is { } id
            ? Ruling.Found(request.Findings with { User = request.World.Users.Find(id) })
            : default);

    /// <summary>Somebody has to be signed in.</summary>
    public static Rule SignedIn { get; } = new("session.signed-in", $"{Controller}, authenticate_user!; {Devise}", request =>
        request.User is null ? SignIn("Sign in at /users/sign_in") : null);

    /// <summary>A user who was blocked is signed out at the next request.</summary>
    public static Rule MayBeHere { get; } = new("user.allowed", "app/models/user.rb, active_for_authentication?", request =>
        request.User is { } user && Barred(user) is { } text
            ? new Refusal(RefusalKind.SignIn, text, $"Make {user.Username} an active user; now: {user.State}")
            : null);

    /// <summary>An expired password opens no page but the one to change it.</summary>
    public static Rule PasswordFresh { get; } =
        new("user.password-not-expired", "app/controllers/concerns/enforces_password_expiration.rb", request =>
        request.User is { State: UserState.PasswordExpired }
            ? new Refusal(RefusalKind.NewPassword, null, "Set a new password at /-/user_settings/password/new")
            : null);

    /// <summary>What pages ask that everybody may open.</summary>
    public static ImmutableArray<Rule> Open { get; } = [Genuine, Visitor, MayBeHere, PasswordFresh];

    /// <summary>What pages ask that need somebody.</summary>
    public static ImmutableArray<Rule> Closed { get; } = [Genuine, Visitor, SignedIn, MayBeHere, PasswordFresh];

    /// <summary>Why a user may not sign in or stay, in GitLab's words; null: they may. A deactivated user may: signing in
    /// reactivates.</summary>
    public static string? Barred(User user) => user.State switch
    {
        UserState.Blocked => $"Your account has been blocked. {Contact}",
        UserState.Pending => $"Your account is pending approval from your GitLab administrator and hence blocked. {Contact}",
        UserState.Unconfirmed => "To continue, you need to select the link in the confirmation email we sent to verify your email address. "
            + "If you didn't get our email, select Resend confirmation email.",
        _ => null,
    };

    /// <summary>Sends a visitor to the sign-in page, with GitLab's words.</summary>
    internal static Refusal SignIn(string cure) => new(RefusalKind.SignIn, NeedsSignIn, cure);
}
