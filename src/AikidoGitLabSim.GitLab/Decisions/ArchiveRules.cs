using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>
/// May this caller download the project's code from the page of its download button
/// (<c>app/controllers/projects/repositories_controller.rb</c>)?
/// A token that is not accepted makes the request anonymous; it is no error.
/// </summary>
public static class ArchiveRules
{
    private const string Controller = "app/controllers/projects/repositories_controller.rb";

    /// <summary>The rules, in GitLab's order.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. TokenRules,
        new Rule("token.optional", "lib/gitlab/auth/request_authenticator.rb, find_sessionless_user", request =>
            request.Token is { } token && !Takes.Contains(token.Kind)
                ? Refusal.Unauthorized("Use a personal, group or project access token")
                : null)
        { IsOptional = true, Requirements = [new Requirement.Kind(Takes)] },
        new Rule("resource.project", "app/controllers/concerns/routable_actions.rb", FindProject)
        {
            Requirements = [new Requirement.Resource(ResourceKind.Project), new Requirement.Role(Rights.See)],
        },
        new Rule("resource.repository", Controller, request => request.Project.HasRepository ? null : Missing("Put code into the project")),
        new Rule("permission.read_code", Controller, request =>
            request.World.CanReadCode(request.Project, request.User)
                ? null
                : Missing($"Make the user at least {Rights.ReadCode.InProject} of {request.Project.FullPath}"))
        { Requirements = [new Requirement.Role(Rights.ReadCode)] },
    ];

    /// <remarks>Neither an OAuth token, which is looked for in another place, nor one whose permissions no page asks for.</remarks>
    private static ImmutableArray<TokenKind> Takes => TokenKinds.OfTable.Remove(TokenKind.FineGrained);

    private static IEnumerable<Rule> TokenRules =>
        AuthenticationRules.All.Add(GuardRules.ScopeSufficient).Select(rule => rule with { IsOptional = true });

    private static Ruling FindProject(DecisionContext request)
    {
        var path = request.Parameters.Text(GitAuthenticationRules.PathParameter) ?? "";
        return request.World.FindProject(path) is { } project && request.World.CanSee(project, request.User)
            ? Ruling.Found(request.Findings with { Project = project })
            : request.User is null
            ? new Refusal(RefusalKind.SignIn, null, "Send a token with api or read_api of a user who may see the project")
            : Missing("Name a project that exists and that the user may see");
    }

    private static Refusal Missing(string cure) => Refusal.NotFound(null, cure);
}
