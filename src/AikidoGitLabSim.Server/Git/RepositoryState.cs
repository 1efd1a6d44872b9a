using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>A project's repository as git finds it.</summary>
/// <param name="Refs">Its refs.</param>
/// <param name="Stores">The folders its objects lie in.</param>
internal sealed record RepositoryState(RefTable Refs, ImmutableArray<string> Stores);
