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

    /// <summary>The routes.</summary>
    public static IEnumerable<WebRoute> All { get; } =
    [
        new(WebPolicy.Bare("GET", SignInPath, WebSessionRules.Visitor), Form),
        new(WebPolicy.Bare("POST", SignInPath, [.. WebSignInRules.All]), SignIn) { Refused = (call, refusal) => Form(call, refusal.RequiredText, call.Request.User is { State: UserState.Unconfirmed }) },
        new(WebPolicy.Bare("POST", "/users/sign_out", WebSessionRules.Genuine, WebSessionRules.Visitor), SignOut),
        new(WebPolicy.Bare("GET", NewPasswordPath, WebSessionRules.Visitor, WebSessionRules.SignedIn, WebSessionRules.MayBeHere),
            call => WebAnswer.Show<NewPasswordPage>(new NewPasswordModel(Chromes.Around(call, "Set up new password", NewPasswordPath), ShortestPassword))),
        new(WebPolicy.Bare("POST", "/-/user_settings/password", WebSessionRules.Genuine, WebSessionRules.Visitor, WebSessionRules.SignedIn, WebSessionRules.MayBeHere),
            SetPassword),
    ];

    /// <remarks>Somebody who is signed in has nothing to do here.</remarks>
    private static WebAnswer Form(WebCall call) =>
        call.Request.User is null ? Form(call, null, isUnconfirmed: false) : WebAnswer.Redirect("/");

    private static WebAnswer Form(WebCall call, string? error, bool isUnconfirmed)
    {
        call = call with { Request = call.Request with { Findings = call.Request.Findings.AsAnonymous() } };
        if (error is not null)
            call.Say(FlashKind.Alert, error, isUnconfirmed ? "Please confirm your email address" : null);
        return WebAnswer.Show<SignInPage>(new SignInModel(Chromes.Around(call, "Sign in", SignInPath), call.Text("user[login]") ?? "", isUnconfirmed));
    }

    private static WebAnswer SignIn(WebCall call)
    {
        var before = call.User;
        var user = call.Apply(new SignIn(before.Id, call.Now)).Value!;
        var path = call.Session.ReturnTo ?? "/";
        call.NextSession = call.Sessions.SignIn(call.Session, user.Id, call.Now);
        if (before.State == UserState.Deactivated)
            call.Say(FlashKind.Notice, "Welcome back! Your account had been deactivated due to inactivity but is now reactivated.");
        return WebAnswer.Redirect(path) with
        {
            Remember = call.Text("user[remember_me]") == "1" ? call.Sessions.Remember(call.Session.Slot, user.Id, call.Now) : null,
        };
    }

    private static WebAnswer SignOut(WebCall call)
    {
        call.Sessions.Forget(call.Session);
        call.NextSession = call.Sessions.Start(call.Session.Slot, call.Now);
        return WebAnswer.Redirect(SignInPath) with { ForgetsSite = true };
    }

    private static WebAnswer SetPassword(WebCall call)
    {
        if (Problem(call) is { } problem)
        {
            call.Say(FlashKind.Alert, problem);
            return WebAnswer.Redirect(NewPasswordPath);
        }

        call.Apply(new ChangePassword(call.User.Id, PasswordDigest.Of(call.User.Username, call.Form.Password("user[new_password]")!)));
        call.Sessions.Forget(call.Session);
        call.NextSession = call.Sessions.Start(call.Session.Slot, call.Now);
        call.Say(FlashKind.Notice, "Password successfully changed");
        return WebAnswer.Redirect(SignInPath);
    }

    private static string? Problem(WebCall call)
    {
        var wanted = call.Form.Password("user[new_password]") ?? "";
        return !PasswordDigest.Matches(call.User, call.Form.Password("user[password]") ?? "") ? "You must provide a valid current password."
            : wanted != call.Form.Password("user[password_confirmation]") ? "Password confirmation doesn't match Password"
            : wanted.Length < ShortestPassword ? $"Password is too short (minimum is {ShortestPassword} characters)"
            : null;
    }
}
