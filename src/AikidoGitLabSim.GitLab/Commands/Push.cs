using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Gives a project another repository value: what a push has made of the one before.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Before">What the push was computed from; null: there was no push before.</param>
/// <param name="After">What it became.</param>
public sealed record Push(long ProjectId, RefTable? Before, RefTable After) : Command<Project>
{
    /// <inheritdoc/>
    public override Outcome<Project> ApplyTo(World world)
    {
        if (world.Projects.Find(ProjectId) is not { } project)
            return Outcomes.Refused<Project>(world, Problem.Whole("Project not found"));
        if (!Equals(project.Pushed, Before))
            return Outcomes.Refused<Project>(world, Problem.Whole("The repository has changed; compute the push from what it is now"));

        var pushed = project with { Pushed = After };
        return Outcomes.Done(world.WithProject(pushed), pushed);
    }
}
