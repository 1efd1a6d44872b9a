using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>One object of a git repository, as git stores it.</summary>
/// <param name="Id">Its SHA-1, in hexadecimal.</param>
/// <param name="Type">Git's word: <c>blob</c>, <c>tree</c> or <c>commit</c>.</param>
/// <param name="Content">What stands behind the header.</param>
public sealed record RepositoryObject(string Id, string Type, ImmutableArray<byte> Content);
