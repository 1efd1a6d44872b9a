using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A world as it comes out of its file, with what is known only now: the values of its tokens and the passwords.</summary>
/// <param name="World">The world.</param>
/// <param name="Tokens">Its tokens with their values, in file order.</param>
/// <param name="Users">People and service accounts, in order of id; the bots of group and project tokens are not among them.</param>
public sealed record LoadedWorld(World World, ImmutableArray<LoadedToken> Tokens, ImmutableArray<LoadedUser> Users)
{
    /// <summary>A world whose tokens exist only as digests: their values are not known.</summary>
    public static implicit operator LoadedWorld(World world) => FromWorld(world);

    /// <summary>A world whose tokens exist only as digests: their values are not known.</summary>
    public static LoadedWorld FromWorld(World world) => new(world, [], []);
}
