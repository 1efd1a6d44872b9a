using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>May this caller do this to that repository? (<c>lib/gitlab/git_access.rb</c>, in its order.)</summary>
public static class GitAccessRules
{
    /// <summary>The parameter that stands for the method HEAD, which GitLab routes as GET.</summary>
    public const string HeadParameter = "head";

    private const string Access = "lib/gitlab/git_access.rb";

    private static readonly History<string> Archived = new(
        new HistoryRow<string>("15.11", "You are not allowed to push code to this project.", "app/policies/project_policy.rb"),
        new HistoryRow<string>("18.2", "You can't push code to an archived project.", $"{Access}, first seen"));

    /// <summary>What changed about git's texts over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories => [NamedHistory.Of("texts", "git: push to an archived project", Archived)];

    /// <summary>The token's scopes must reach as far as reading code.</summary>
    public static Rule ScopePulls { get; } = new("scope.sufficient", Access, request =>
        Admits(request) ? null : Refusal.Forbidden("You are not allowed to download code.", Cure(request)))
    { Requirements = [new Requirement.Scope()] };

    /// <summary>The token's scopes must reach as far as writing code.</summary>
    public static Rule ScopePushes { get; } = new("scope.sufficient", Access, request =>
        Admits(request) ? null : Refusal.Forbidden("You are not allowed to upload code.", Cure(request)))
    { Requirements = [new Requirement.Scope()] };

    /// <summary>What a clone or push asks first is not answered without its body.</summary>
    public static Rule NoHead { get; } =
        new("git.no-head", "app/controllers/repositories/git_http_controller.rb, deny_head_requests", request =>
        request.Parameters.Has(HeadParameter) ? Refusal.Forbidden(null, "Use GET") : null);

    /// <summary>Git's dumb protocol, and services that are none.</summary>
    public static Rule NoSuchCommand { get; } = new("git.command-known", Access, _ =>
        Refusal.Forbidden("The command you're trying to execute is not allowed.",
            "Ask for service=git-upload-pack or service=git-receive-pack"))
    { Requirements = [new Requirement.Nothing()] };

    /// <summary>The project at the path; hidden and absent look the same.</summary>
    public static Rule Project { get; } = new("resource.project", Access, request =>
    {
        var project = GitAuthenticationRules.FindProject(request);
        return project is not null && request.World.CanSee(project, request.User)
            ? Ruling.Found(request.Findings with { Project = project })
            : Refusal.NotFound(
                "The project you were looking for could not be found or you don't have permission to view it.",
                project is null ? "Name a project that exists" : $"Make the user a member of {project.FullPath}, or the project visible");
    })
    { Requirements = [new Requirement.Resource(ResourceKind.Project), new Requirement.Role(Rights.See)] };

    /// <summary>A repository must have been created.</summary>
    public static Rule Repository { get; } = new("resource.repository", Access, request =>
        request.Project.HasRepository
            ? null
            : Refusal.NotFound("A repository for this project does not exist yet.", "Put code into the project"));

    /// <summary>The right to read code.</summary>
    public static Rule Downloads { get; } = new("permission.download_code", Access, request =>
        request.World.CanReadCode(request.Project, request.User)
            ? null
            : Refusal.Forbidden("You are not allowed to download code from this project.",
                $"Make the user at least {Rights.ReadCode.InProject} of {request.Project.FullPath}"))
    { Requirements = [new Requirement.Role(Rights.ReadCode)] };

    /// <summary>An archived project takes nothing more.</summary>
    public static Rule NotArchived { get; } = new("project.not-archived", Access, request =>
        request.Project.Archived ? Refusal.Forbidden(Archived.At(request.World.Edition.Version), "Unarchive the project") : null);

    /// <summary>An expired licence of a self-managed instance blocks pushes.</summary>
    public static Rule LicenceHolds { get; } = new("license.allows-changes", "ee/lib/ee/gitlab/git_access.rb", request =>
        request.World is { Edition: { Offering: Offering.SelfManaged, IsLicensed: true, Version: var version }, Licence: { } licence }
            && request.Now >= licence.BlocksPushesAt(version)
            ? Refusal.Forbidden("Please delete your current license if you want to downgrade to the free plan.",
                "Set licenseEnds of the world to a later date, or change its edition to self-managed/free")
            : null);

    /// <summary>Requires the access level to push to the project.</summary>
    public static Rule Pushes { get; } = new("permission.push_code", Access, request =>
        request.World.CanPushCode(request.Project, request.User)
            ? null
            : Refusal.Forbidden("You are not allowed to push code to this project.",
                $"Make the user at least {Rights.PushCode.InProject} of {request.Project.FullPath}"))
    { Requirements = [new Requirement.Role(Rights.PushCode)] };

    /// <summary>Git LFS is not simulated: this GitLab has it switched off.</summary>
    public static Rule LfsDisabled { get; } = new("lfs.enabled", "app/controllers/concerns/lfs_request.rb", _ =>
        new Refusal(RefusalKind.NotImplemented, "Git LFS is not enabled on this GitLab server, contact your admin.",
            "Use a repository without Git LFS"))
    { Requirements = [new Requirement.Nothing()] };

    private static bool Admits(DecisionContext request) =>
        request.Token is not { } token || request.Policy.Scopes.Admits(token.Scopes, request.Policy.Reads, request.World.Edition.Version);

    private static string Cure(DecisionContext request) =>
        $"Make a token with one of: {request.Policy.Scopes.List(request.World.Edition.Version)}";
}
