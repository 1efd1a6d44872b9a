using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>A token of the seeded company.</summary>
/// <param name="Name">Its name, which is also what its secret says.</param>
/// <param name="Keys">Kind, owner, scopes and state, as in a world file.</param>
/// <param name="ExpiresInDays">How many days after today it dies.</param>
/// <param name="AgeInDays">How many days after today it was made; below zero.</param>
internal sealed record SeededToken(string Name, string Keys, int ExpiresInDays = 90, int AgeInDays = -30)
{
    private const string Asked = "scopes: [read_api, read_user, read_repository]";
    private const string AskedOfBots = "scopes: [read_api, read_repository]";
    private const int BodyLength = 20;

    /// <summary>One of each kind and state.</summary>
    public static ImmutableArray<SeededToken> All { get; } =
    [
        new("good-personal", $"kind: personal, user: mara, {Asked}"),
        new("wrong-scopes", "kind: personal, user: mara, scopes: [read_user]"),
        new("too-many-scopes", "kind: personal, user: mara, scopes: [api, read_user, read_repository]"),
        new("expired", $"kind: personal, user: mara, {Asked}", ExpiresInDays: -1, AgeInDays: -200),
        new("revoked", $"kind: personal, user: mara, {Asked}, revoked: true"),
        new("expires-today", $"kind: personal, user: mara, {Asked}", ExpiresInDays: 0, AgeInDays: -200),
        new("blocked-owner", $"kind: personal, user: lena, {Asked}"),
        new("group-reporter", $"kind: group, group: acme, access: reporter, {AskedOfBots}"),
        new("group-guest", $"kind: group, group: acme, access: guest, {AskedOfBots}"),
        new("project", $"kind: project, project: acme/shop, access: reporter, {AskedOfBots}"),
        new("service-account",
            $"kind: service-account, group: acme, username: aikidosec, userDisplayName: AikidoSec, access: maintainer, {Asked}")
            { Since = VersionRange.From("16.1"), IsEnterpriseOnly = true },
        new("impersonation", $"kind: impersonation, user: mara, {Asked}"),
        new("fine-grained", "kind: fine-grained, user: mara, permissions: [read_personal_access_token, read_user, read_project]")
            { Since = VersionRange.From("18.10") },
        new("admin", "kind: personal, user: root, scopes: [api, sudo]"),
    ];

    /// <summary>The releases that know its kind.</summary>
    public VersionRange Since { get; init; } = VersionRange.Always;

    /// <summary>Whether the Community Edition does not have its kind.</summary>
    public bool IsEnterpriseOnly { get; init; }

    /// <summary>Whether an edition knows its kind.</summary>
    public bool IsKnownTo(Edition edition) => Since.Holds(edition.Version) && (edition.IsEnterprise || !IsEnterpriseOnly);

    /// <summary>Its value: well formed, and plainly not a real one.</summary>
    public string Secret => "glpat-" + $"sim-{Name}".PadRight(BodyLength, '0');
}
