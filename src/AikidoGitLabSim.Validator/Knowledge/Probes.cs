namespace AikidoGitLabSim.Validator.Knowledge;

internal static class Probes
{
    public const string Version = "version";
    public const string Discover = "discover.";
    public const string Self = "self";
    public const string User = "user";
    public const string Metadata = "metadata";
    public const string Group = "group";
    public const string TokenGroup = "token.group";
    public const string Member = "group.member";
    public const string Subgroups = "group.descendants";
    public const string TopGroups = "groups.top";
    public const string AnyGroups = "groups.any";
    public const string ProjectsVisible = "projects.visible";
    public const string ProjectsReadable = "projects.readable";
    public const string Project = "project";
    public const string ProjectReadable = "project.readable";
    public const string Namespace = "namespace";
    public const string Tree = "repo.tree";
    public const string File = "repo.file";
    public const string Git = "repo.git";
}
