using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Name and password (<c>app/controllers/sessions_controller.rb</c>). Whatever is wrong with either, the answer is the
/// same.</summary>
public static class WebSignInRules
{
    private const string Controller = "app/controllers/sessions_controller.rb";
    private const string Wrong = "Invalid login or password.";

    /// <summary>The rules in GitLab's order: only who knows the password learns that the account is blocked.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        WebSessionRules.Genuine,
        new("credentials.known", $"{Controller}; spec/features/users/login_spec.rb", Known),
        new("user.allowed", "app/models/user.rb, inactive_message", request =>
            request.User is { } user && WebSessionRules.Barred(user) is { } text
                ? new Refusal(RefusalKind.InvalidModel, text, $"Make {user.Username} an active user; now: {user.State}")
                : null),
    ];

    private static Ruling Known(DecisionContext request) =>
        request.Credentials.Basic is { Login: { } id, PasswordDigest: { } digest }
            && request.World.Users.Find(id) is { } user
            && PasswordDigest.MatchesDigest(user, digest)
            ? Ruling.Found(request.Findings with { User = user })
            : new Refusal(RefusalKind.InvalidModel, Wrong, "Send the username or primary mail address of a person, and their password");
}
