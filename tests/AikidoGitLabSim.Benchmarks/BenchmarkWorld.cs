using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Benchmarks;

/// <summary>A world with one user and many tokens.</summary>
internal static class BenchmarkWorld
{
    private static readonly DateTimeOffset Created = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The value of the n-th token.</summary>
    public static string Secret(int n) => string.Create(CultureInfo.InvariantCulture, $"glpat-benchmark{n:D11}");

    /// <summary>The world.</summary>
    public static World With(int tokens)
    {
        var world = World.Empty with { Edition = Edition.Parse("self-managed/premium/19.6") };
        world = world.WithUser(new User
        {
            Id = 1, NamespaceId = 1, Username = "mara", Name = "Mara Doe", Email = "mara@example.com",
            CreatedAt = Created
        });
        return world.WithTokens([.. Enumerable.Range(1, tokens).Select(Token)]);
    }

    /// <summary>A world with one public project.</summary>
    public static World WithRepository(string folder) => With(1)
        .WithGroup(new Group
        {
            Id = 2, Path = "grp", FullPath = "grp", Name = "Grp", FullName = "Grp", Visibility = Visibility.Public,
            CreatedAt = Created
        })
        .WithProject(new Project
        {
            Id = 1,
            GroupId = 2,
            Path = "large",
            FullPath = "grp/large",
            Name = "Large",
            FullName = "Grp / Large",
            Visibility = Visibility.Public,
            CreatorId = 1,
            CreatedAt = Created,
            GitDirectory = folder,
        });

    /// <summary>A world with a private group, a private project with one file in it, and a token that reads both.</summary>
    public static World WithCode()
    {
        var world = With(1)
            .WithGroup(new Group { Id = 2, Path = "acme", FullPath = "acme", Name = "Acme", FullName = "Acme", CreatedAt = Created });
        return world.WithMember(new ResourceRef(ResourceKind.Group, 2), 1, AccessLevel.Reporter).WithProject(new Project
        {
            Id = 1, GroupId = 2, Path = "shop", FullPath = "acme/shop", Name = "Shop", FullName = "Acme / Shop", CreatorId = 1,
            CreatedAt = Created,
            Repository = new Repository(
                ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty.Add("README.md", [.. "# Shop\n"u8]), Created,
                ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<byte>>>.Empty,
                ImmutableSortedDictionary<string, string>.Empty),
        });
    }

    private static AccessToken Token(int n) => new()
    {
        Id = n,
        Kind = TokenKind.Personal,
        UserId = 1,
        Name = "scanner",
        Scopes = ScopeSet.Of("read_api", "read_user", "read_repository"),
        Digest = TokenDigest.Of(Secret(n)),
        CreatedAt = Created,
    };
}
