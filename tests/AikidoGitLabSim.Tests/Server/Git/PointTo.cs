using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>Makes a folder on this machine the code of a project.</summary>
internal sealed record PointTo(string Project, string Folder) : Command<Project>
{
    public override Outcome<Project> ApplyTo(World world)
    {
        var project = world.FindProject(Project)! with { Repository = null, GitDirectory = Folder };
        return new Outcome<Project>(world.WithProject(project), project, null);
    }
}
