using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>Every scope GitLab knows, in the order of its own list (<c>lib/gitlab/auth.rb</c>).</summary>
public static class ScopeCatalogue
{
    /// <summary>The releases with fine-grained tokens.</summary>
    public static readonly VersionRange FineGrainedExist = VersionRange.From("18.10");

    private const string Auth = "lib/gitlab/auth.rb";
    private const string Matrix = "doc/security/tokens/access_token_scopes.md";

    /// <summary>The single value that a fine-grained token carries instead of scopes.</summary>
    public const string Granular = "granular";

    /// <summary>The scopes of every release.</summary>
    public static ImmutableArray<Scope> All { get; } =
    [
        new("api", VersionRange.Always, ScopeHolders.UsersAndBots, Auth),
        new("read_api", VersionRange.Always, ScopeHolders.UsersAndBots, Auth),
        new("read_user", VersionRange.Always, ScopeHolders.Users, $"{Auth}, resource_bot_scopes"),
        new("create_runner", VersionRange.From("16.0"), ScopeHolders.UsersAndBots, Matrix),
        new("manage_runner", VersionRange.From("17.1"), ScopeHolders.UsersAndBots, Matrix),
        new("k8s_proxy", VersionRange.From("16.4"), ScopeHolders.UsersAndBots, Matrix),
        new("self_rotate", VersionRange.From("17.9"), ScopeHolders.UsersAndBots, Matrix),
        new("read_repository", VersionRange.Always, ScopeHolders.UsersAndBots, Auth),
        new("write_repository", VersionRange.Always, ScopeHolders.UsersAndBots, Auth),
        new("read_registry", VersionRange.Always, ScopeHolders.UsersAndBots, Auth),
        new("write_registry", VersionRange.Always, ScopeHolders.UsersAndBots, Auth),
        new("read_virtual_registry", VersionRange.From("17.10"), ScopeHolders.UsersAndBots, "recorded at 17.10.1 and 17.11.1, first seen"),
        new("write_virtual_registry", VersionRange.From("17.10"), ScopeHolders.UsersAndBots, "recorded at 17.10.1 and 17.11.1, first seen"),
        new("ai_features", VersionRange.From("16.6"), ScopeHolders.UsersAndBots, Matrix),
        new("sudo", VersionRange.Always, ScopeHolders.Admins, Auth),
        new("admin_mode", VersionRange.From("15.8"), ScopeHolders.Admins, Matrix),
        new("read_service_ping", VersionRange.From("16.11"), ScopeHolders.Admins,
            "recorded at 16.11.6, first seen; the documentation says 17.1"),
        new("ai_workflows", VersionRange.From("18.0"), ScopeHolders.Applications, Auth),
        new(Granular, FineGrainedExist, ScopeHolders.None, "app/models/personal_access_token.rb"),
    ];

    private static readonly FrozenDictionary<string, int> Bits =
        All.Select((scope, bit) => KeyValuePair.Create(scope.Name, bit)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that a kind of token may be given in a release, in GitLab's order.</summary>
    /// <param name="holders">For whom; <see cref="ScopeHolders.Admins"/> may be added.</param>
    /// <param name="version">The release.</param>
    public static ImmutableArray<string> OfferedTo(ScopeHolders holders, GitLabVersion version) =>
        [.. All.Where(scope => (scope.Holders & holders) != ScopeHolders.None && scope.Exists.Holds(version)).Select(scope => scope.Name)];

    /// <summary>The names that a token of a kind may be given in a release, in GitLab's order.</summary>
    /// <remarks>
    /// Administrators and service accounts can be given any scope, and an administrator makes tokens for others, so that kinds which act
    /// as a user differ from bots only (<c>lib/gitlab/auth.rb</c>, all_available_scopes and resource_bot_scopes).
    /// </remarks>
    public static ImmutableArray<string> OfferedTo(TokenKind kind, GitLabVersion version) => kind switch
    {
        TokenKind.Group or TokenKind.Project => OfferedTo(ScopeHolders.ResourceBots, version),
        TokenKind.FineGrained => FineGrainedExist.Holds(version) ? [Granular] : [],
        TokenKind.OAuth => OfferedTo(ScopeHolders.Users | ScopeHolders.Admins | ScopeHolders.Applications, version),
        _ => OfferedTo(ScopeHolders.Users | ScopeHolders.Admins, version),
    };

    /// <summary>Whether a name is a scope in any release.</summary>
    public static bool Knows(string name) => Bits.ContainsKey(name);

    internal static ulong Bit(string name) =>
        Bits.TryGetValue(name, out var bit) ? 1UL << bit : throw new ArgumentException($"'{name}' is not a GitLab scope", nameof(name));
}
