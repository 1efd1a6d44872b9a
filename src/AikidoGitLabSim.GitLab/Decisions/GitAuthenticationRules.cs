using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Who is asking git for what? Whatever is wrong with the credentials, the answer is the same 401.</summary>
public static class GitAuthenticationRules
{
    /// <summary>The parameter that holds the repository's path, without <c>.git</c>.</summary>
    public const string PathParameter = "repository_path";

    private const string Auth = "lib/gitlab/auth.rb";
    private const string ClientController = "app/controllers/repositories/git_http_client_controller.rb";

    private static readonly History<string> AccessDenied = new(
        new HistoryRow<string>(
            "15.11",
            "HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled and you must use a "
                + "personal access token "
            + "instead of a password. See {0}/help/topics/git/troubleshooting_git#error-on-git-fetch-http-basic-access-denied",
            $"{ClientController} at 15.x"),
        new HistoryRow<string>(
            "17.0",
            "HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect or you're required "
                + "to use a token instead "
            + "of a password. If a token was provided, it was either incorrect, expired, or improperly scoped. "
            + "See {0}/help/topics/git/troubleshooting_git.md#error-on-git-fetch-http-basic-access-denied",
            ClientController));

    /// <summary>What changed about git's texts over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories => [NamedHistory.Of("texts", "git: access denied", AccessDenied)];

    /// <summary>Without credentials: only what is read, and only where everybody may read code. A bearer is no credential here.</summary>
    public static Rule PublicOrBasic { get; } = new("git.public-or-credentials", ClientController, request =>
        request.Credentials.Basic is not null || (FindProject(request) is { } project && request.World.CanReadCode(project, user: null))
            ? null
            : Denied(request, NoCredentials));

    /// <summary>Reads Basic credentials. A request without them is anonymous.</summary>
    public static Rule Basic { get; } = new("git.credentials", ClientController, request =>
        request.Credentials.Basic is not null ? null : Denied(request, NoCredentials));

    /// <summary>The rules about the credentials that were sent, in GitLab's order; the ones about tokens are the REST API's.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new("git.credentials-known", $"{Auth}, find_for_git_client", Known),
        AsDenied(AuthenticationRules.TokenNotExpired),
        AsDenied(AuthenticationRules.TokenNotRevoked),
        AsDenied(AuthenticationRules.TokenKindEnabled),
        new("token.has-scopes", $"{Auth}, valid_scoped_token?", HasScopes) { Requirements = [new Requirement.Kind(TokenKinds.WithScopes)] },
        new("token.bot-sees-project", $"{Auth}, personal_access_token_check", BotSeesProject),
        new(AuthenticationRules.UserActive.Name, $"{Auth}; {AuthenticationRules.UserActive.Source}", UserAllowed),
    ];

    private const string NoCredentials = "Send a token as the password of Basic authentication, with any user name";

    /// <summary>The project at a path; a path that it had before will do.</summary>
    internal static Project? FindProject(DecisionContext request)
    {
        var path = request.Parameters.Text(PathParameter) ?? "";
        return request.World.FindProject(path) ?? request.World.FindMovedProject(path);
    }

    private static Ruling Known(DecisionContext request)
    {
        if (request.Credentials.Basic is not { } basic)
            return default;

        var token = basic.Token is { IsJobToken: false } sent ? request.World.Tokens.Find(sent.Digest) : null;
        var user = token is null ? ByPassword(request, basic) : request.World.Users.Find(token.UserId);
        return user is null
            ? Denied(request, "Send a token that this GitLab has given out, or a user's name and password where git takes passwords")
            : Ruling.Found(request.Findings with { Token = token, User = user });
    }

    private static User? ByPassword(DecisionContext request, BasicCredentials basic) =>
        request.World.Settings.PasswordAuthenticationForGit
        && basic is { Login: { } id, PasswordDigest: { } digest }
        && request.World.Users.Find(id) is { } user
        && PasswordDigest.MatchesDigest(user, digest) ? user : null;

    /// <remarks>The word <c>granular</c> is no scope of the list that git's check asks for.</remarks>
    private static Ruling HasScopes(DecisionContext request) =>
        request.Token is { } token && !TokenKinds.WithScopes.Contains(token.Kind)
            ? Denied(request, "Use a token with scopes; git does not accept fine-grained tokens")
            : null;

    private static Ruling BotSeesProject(DecisionContext request) =>
        request is { Token: not null, User.IsBot: true } && FindProject(request) is { } project
            && !request.World.CanSee(project, request.User)
            ? Denied(request, $"Use a token of {project.FullPath} or of a group above it, or make the bot a member")
            : null;

    /// <remarks>A bot's or service account's token is taken without a look at the account, which is then refused by name.</remarks>
    private static Ruling UserAllowed(DecisionContext request) =>
        AuthenticationRules.UserActive.Judge(request).Refusal is not { } refusal ? default(Ruling)
        : request.User is { IsBot: true } ? Refusal.Forbidden(refusal.Text, refusal.Cure)
        : Denied(request, refusal.Cure);

    private static Rule AsDenied(Rule rule) => rule with
    {
        Source = $"{Auth}; {rule.Source}",
        Judge = request => rule.Judge(request).Refusal is { } refusal ? Denied(request, refusal.Cure) : null,
    };

    /// <remarks>Where git does not accept passwords, failed credentials raise an error that is answered without a challenge.</remarks>
    private static Refusal Denied(DecisionContext request, string cure) => new(
        request.Credentials.Basic is null || request.World.Settings.PasswordAuthenticationForGit
            ? RefusalKind.Unauthorized
            : RefusalKind.Unchallenged,
        AccessDenied.At(request.World.Edition.Version).Replace("{0}", request.BaseUrl.ToString(), StringComparison.Ordinal),
        cure);
}
