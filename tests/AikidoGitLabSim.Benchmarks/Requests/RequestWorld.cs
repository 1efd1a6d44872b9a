using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Benchmarks.Requests;

/// <summary>The world that the measured requests are sent to: a user, a group with projects, and two tokens.</summary>
internal static class RequestWorld
{
    /// <summary>The number of the token that reads everything.</summary>
    public const int Reader = 1;

    /// <summary>The number of the token whose scope opens no route of the API.</summary>
    public const int Narrow = 2;

    private const int Projects = 20;

    private static readonly DateTimeOffset Created = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The world.</summary>
    public static World Make()
    {
        var world = BenchmarkWorld.With(Narrow)
            .WithGroup(new Group { Id = 2, Path = "acme", FullPath = "acme", Name = "Acme", FullName = "Acme", CreatedAt = Created })
            .WithMember(new ResourceRef(ResourceKind.Group, 2), 1, AccessLevel.Reporter);
        world = Enumerable.Range(1, Projects).Aggregate(world, (next, n) => next.WithProject(Project(n)));
        return world.WithToken(world.Tokens.Find(Narrow)! with { Scopes = ScopeSet.Of("read_repository") });
    }

    private static Project Project(int n)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"service-{n}");
        return new Project
        {
            Id = n, GroupId = 2, Path = name, FullPath = $"acme/{name}", Name = name, FullName = $"Acme / {name}", CreatorId = 1,
            CreatedAt = Created.AddMinutes(n),
        };
    }
}
