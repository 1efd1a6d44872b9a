using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Pages;

namespace AikidoGitLabSim.Server.Web.Routes;

/// <summary>Signing in and out, and replacing an expired password.</summary>
internal static class SessionRoutes
{
    private const string SignInPath = "/users/sign_in";
    private const string NewPasswordPath = "/-/user_settings/password/new";
    private const int ShortestPassword = 8;

    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Bare("GET", SignInPath, WebSessionRules.Visitor), Form),
        new(WebPolicy.Bare("POST", SignInPath, [.. WebSignInRules.All]), SignIn) { Refused = (context, refusal) =>
            Form(context, refusal.RequiredText, context.Request.User is { State: UserState.Unconfirmed }) },
        new(WebPolicy.Bare("POST", "/users/sign_out", WebSessionRules.Genuine, WebSessionRules.Visitor), SignOut),
        new(WebPolicy.Bare("GET", NewPasswordPath, WebSessionRules.Visitor, WebSessionRules.SignedIn, WebSessionRules.MayBeHere),
            context => WebAnswer.Show<NewPasswordPage>(
                new NewPasswordModel(PageLayouts.Around(context, "Set up new password", NewPasswordPath), ShortestPassword))),
        new(WebPolicy.Bare("POST", "/-/user_settings/password", WebSessionRules.Genuine, WebSessionRules.Visitor, WebSessionRules.SignedIn,
            WebSessionRules.MayBeHere),
            SetPassword),
    ];

    /// <remarks>Somebody who is signed in has nothing to do here.</remarks>
    private static WebAnswer Form(WebContext context) =>
        context.Request.User is null ? Form(context, null, isUnconfirmed: false) : WebAnswer.Redirect("/");

    private static WebAnswer Form(WebContext context, string? error, bool isUnconfirmed)
    {
        context = context with { Request = context.Request with { Findings = context.Request.Findings.AsAnonymous() } };
        if (error is not null)
            context.Say(FlashKind.Alert, error, isUnconfirmed ? "Please confirm your email address" : null);
        return WebAnswer.Show<SignInPage>(new SignInModel(PageLayouts.Around(context, "Sign in", SignInPath),
            context.Text("user[login]") ?? "", isUnconfirmed));
    }

    private static WebAnswer SignIn(WebContext context)
    {
        var before = context.User;
        var user = context.Apply(new SignIn(before.Id, context.Now)).Value!;
        var path = context.Session.ReturnTo ?? "/";
        context.NextSession = context.Sessions.SignIn(context.Session, user.Id, context.Now);
        if (before.State == UserState.Deactivated)
            context.Say(FlashKind.Notice, "Welcome back! Your account had been deactivated due to inactivity but is now reactivated.");
        return WebAnswer.Redirect(path) with
        {
            Remember = context.Text("user[remember_me]") == "1"
                ? context.Sessions.Remember(context.Session.Slot, user.Id, context.Now)
                : null,
        };
    }

    private static WebAnswer SignOut(WebContext context)
    {
        context.Sessions.Forget(context.Session);
        context.NextSession = context.Sessions.Start(context.Session.Slot, context.Now);
        return WebAnswer.Redirect(SignInPath) with { ForgetsSite = true };
    }

    private static WebAnswer SetPassword(WebContext context)
    {
        if (Problem(context) is { } problem)
        {
            context.Say(FlashKind.Alert, problem);
            return WebAnswer.Redirect(NewPasswordPath);
        }

        context.Apply(new ChangePassword(context.User.Id,
            PasswordDigest.Of(context.User.Username, context.Form.Password("user[new_password]")!)));
        context.Sessions.Forget(context.Session);
        context.NextSession = context.Sessions.Start(context.Session.Slot, context.Now);
        context.Say(FlashKind.Notice, "Password successfully changed");
        return WebAnswer.Redirect(SignInPath);
    }

    private static string? Problem(WebContext context)
    {
        var wanted = context.Form.Password("user[new_password]") ?? "";
        return !PasswordDigest.Matches(context.User, context.Form.Password("user[password]") ?? "")
            ? "You must provide a valid current password."
            : wanted != context.Form.Password("user[password_confirmation]") ? "Password confirmation doesn't match Password"
            : wanted.Length < ShortestPassword ? $"Password is too short (minimum is {ShortestPassword} characters)"
            : null;
    }
}
