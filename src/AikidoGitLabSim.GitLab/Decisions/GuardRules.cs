using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Does the token reach this route, and does the route take this user? The same rules for every route.</summary>
public static class GuardRules
{
    private const string Helpers = "lib/api/helpers.rb";
    private const string Granular = "app/services/authz/tokens/authorize_granular_scopes_service.rb";

    /// <summary>The token's scopes must be among those of the route.</summary>
    public static Rule ScopeSufficient { get; } =
        new("scope.sufficient", "lib/api/api_guard.rb", Sufficient) { Requirements = [new Requirement.Scope()] };

    /// <summary>The rules in GitLab's order: who acts for another user is held to the scope <c>sudo</c>, not to those of the
    /// route.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new("sudo.allowed", Helpers, Sudo),
        ScopeSufficient,
        new("permission.granted", Granular, PermissionGranted)
        {
            Holds = ScopeCatalogue.FineGrainedExist, Requirements = [new Requirement.Granted()],
        },
        new("guard.authenticated", Helpers, Authenticated),
        new("guard.administrator", Helpers, Administrator) { Requirements = [new Requirement.Administrator()] },
    ];

    private static Ruling Sufficient(DecisionContext request)
    {
        var version = request.World.Edition.Version;
        if (request.Token is not { } token || IsJudgedByPermission(token, version) || request.ActsForAnother)
            return default;
        if (request.Policy.Scopes.Admits(token.Scopes, request.Policy.Reads, version))
            return default;

        var accepted = request.Policy.Scopes.List(version);
        return new Refusal(RefusalKind.InsufficientScope, null, $"Make a token with one of: {accepted}") { Scopes = accepted };
    }

    private static bool IsJudgedByPermission(AccessToken token, GitLabVersion version) =>
        token.Kind == TokenKind.FineGrained && ScopeCatalogue.FineGrainedExist.Holds(version);

    private static Ruling PermissionGranted(DecisionContext request)
    {
        if (request.Token is not { Kind: not TokenKind.OAuth } token)
            return default;

        var boundary = Boundary.Of(request);
        if (token.Kind != TokenKind.FineGrained && !(boundary.IsEnforced && request.User is { Kind: UserKind.Human }))
            return default;
        if (request.Policy.Permission is not { } permission)
            return Lacks("Granular tokens are not yet supported", "Use a token with scopes: this route accepts no fine-grained tokens");
        if (boundary is { IsNamed: true, Path: null })
            return Lacks("Unable to determine boundaries for authorization", "Name a group or project that exists");
        return token.Permissions.Contains(permission) ? default(Ruling) : Lacks(
            $"Access denied: Your Personal Access Token lacks the required permissions: [{permission}]{(boundary.Path is { } path
                ? $" for \"{path}\""
                : "")}.",
            $"Make a fine-grained token with the permission {permission}");
    }

    private static Ruling Sudo(DecisionContext request)
    {
        if (request.Credentials.Sudo is not { } name)
            return default;
        if (request.User is null)
            return Refusal.Unauthorized("Leave sudo out, or send an administrator's token");
        if (!request.User.IsAdmin)
            return Refusal.Forbidden("Must be admin to use sudo", "Leave sudo out, or send an administrator's token");
        if (request.Token is { } token && !token.Scopes.Contains("sudo"))
            return Scopeless();

        var user = long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? request.World.Users.Find(id)
            : request.World.FindUser(name);
        if (user is null)
            return Refusal.NotFound($"User with ID or username '{name}'", "Name a user that exists");
        return Ruling.Found(request.Findings with { User = user });
    }

    private static Ruling Authenticated(DecisionContext request) =>
        request.User is null && request.Policy.Authentication != Authentication.Optional
            ? Refusal.Unauthorized("Send a token, for example in the PRIVATE-TOKEN header")
            : null;

    private static Ruling Administrator(DecisionContext request) =>
        request.Policy.Authentication == Authentication.Administrator && request.User is not { IsAdmin: true }
            ? Refusal.Forbidden(null, "Send an administrator's token")
            : null;

    private static Refusal Scopeless() => new(RefusalKind.InsufficientScope, null, "Make a token that has the sudo scope, too")
    {
        Scopes = "sudo",
    };

    private static Refusal Lacks(string text, string cure) => new(RefusalKind.InsufficientGranularScope, text, cure);
}
