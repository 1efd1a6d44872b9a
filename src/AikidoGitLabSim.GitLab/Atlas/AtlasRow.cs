using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>One route of an edition, with all that can be said about it without a request.</summary>
/// <param name="FrontEnd">The front end of the route.</param>
/// <param name="Path">The path from the world's root, parameters in braces.</param>
/// <param name="Policy">The policy of the route.</param>
/// <param name="Edition">The edition.</param>
public sealed record AtlasRow(string FrontEnd, string Path, RoutePolicy Policy, Edition Edition)
{
    /// <summary>Method and path, as they are asked for.</summary>
    public string Endpoint => $"{Policy.Method} {Path}";

    /// <summary>Whether the edition's release has the route.</summary>
    public bool Exists => Policy.ExistsIn(Edition);

    /// <summary>Whether scopes decide about it at all.</summary>
    public bool RequiresScopes => Requirements.OfType<Requirement.Scope>().Any();

    /// <summary>Whether any scope will do.</summary>
    public bool TakesAnyScope => Policy.Scopes.TakesAny;

    /// <summary>Whether the route refuses every caller.</summary>
    public bool RefusesAll => Requirements.OfType<Requirement.Nothing>().Any();

    /// <summary>The scopes that open it, each alone, in GitLab's order; of all scopes when any will do, none when scopes are not asked
    /// for.</summary>
    public ImmutableArray<string> Scopes => RequiresScopes ? Policy.Scopes.Openers(Policy.Reads, Version) : [];

    /// <summary>The permission that opens it to a fine-grained token; null: none does.</summary>
    public string? Permission => Requirements.OfType<Requirement.Granted>().Any() ? Policy.Permission : null;

    /// <summary>The tiers of the edition's offering that have it.</summary>
    public ImmutableArray<Tier> Tiers =>
    [
        .. Enum.GetValues<Tier>().Where(tier => (Edition.IsEnterprise || tier == Tier.Free)
            && Requirements.OfType<Requirement.Tier>().All(ask => ask.Allows(Edition with { Tier = tier }))),
    ];

    /// <summary>The role it asks for.</summary>
    public AtlasRole Role
    {
        get
        {
            var rights = Requirements.OfType<Requirement.Role>().Select(ask => ask.Right).ToList();
            var highest = Resource is { } resource ? rights.MaxBy(right => right.In(resource)) : null;
            return new AtlasRole(highest?.In(Resource!.Value) ?? AccessLevel.None, highest is null ? null : Resource)
            {
                OnlyIfPrivate = rights.TrueForAll(right => right.ByVisibility),
                Administrator = Policy.Authentication == Authentication.Administrator,
                DependsOnResource =
                    Policy.Rules.Any(rule => rule.Requirements.IsEmpty && rule.Name.StartsWith("permission.", StringComparison.Ordinal)),
            };
        }
    }

    /// <summary>The kinds of token of this edition that can open it.</summary>
    public ImmutableArray<AtlasKind> Kinds => Exists && !RefusesAll ? [.. TokenKinds.In(Edition).Select(KindOf).OfType<AtlasKind>()] : [];

    private GitLabVersion Version => Edition.Version;

    private ImmutableArray<Rule> Rules { get; } =
        [.. Policy.CommonRules.Concat(Policy.Rules).Where(rule => rule.Holds.Holds(Edition.Version) && !rule.Requirements.IsEmpty)];

    private IEnumerable<Requirement> Requirements => Rules.SelectMany(rule => rule.Requirements);

    private ResourceKind? Resource => Requirements.OfType<Requirement.Resource>().FirstOrDefault()?.What;

    /// <summary>Judges a caller by what the rules declare, in the rules' order.</summary>
    public AtlasVerdict Judge(CallerProfile caller)
    {
        if (!Exists)
            return new AtlasVerdict(AtlasOutcome.NoSuchRoute, null);
        foreach (var rule in Rules)
        {
            foreach (var requirement in rule.Requirements)
            {
                if (WhyNot(requirement, caller) is { } outcome)
                    return new AtlasVerdict(outcome, rule);
            }
        }

        return new AtlasVerdict(AtlasOutcome.LetThrough, null);
    }

    private AtlasOutcome? WhyNot(Requirement requirement, CallerProfile caller) => requirement switch
    {
        Requirement.Scope when !PassesByScope(caller) => AtlasOutcome.RefusedForScope,
        Requirement.Granted when !PassesByPermission(caller) => AtlasOutcome.RefusedForPermission,
        Requirement.Administrator when !PassesAsAdministrator(caller) => AtlasOutcome.RefusedForAdministrator,
        Requirement.Kind(var kinds) when !kinds.Contains(caller.Kind) => AtlasOutcome.RefusedForKind,
        Requirement.Role(var right) => WhyNotRole(right, caller),
        Requirement.Tier(var allows) when !allows(Edition) => AtlasOutcome.RefusedForTier,
        Requirement.Nothing => AtlasOutcome.RefusedAlways,
        _ => null,
    };

    private AtlasOutcome? WhyNotRole(Right right, CallerProfile caller)
    {
        if (!right.ForBots && TokenKinds.OfResources.Contains(caller.Kind))
            return AtlasOutcome.RefusedForKind;
        return Has(right, caller) ? null : AtlasOutcome.RefusedForRole;
    }

    // A fine-grained token is judged by its permissions and not by scopes, every other token by its scopes and not by permissions.
    private bool PassesByScope(CallerProfile caller) =>
        IsJudgedByPermission(caller.Kind) || Policy.Scopes.Admits(caller.Scopes, Policy.Reads, Version);

    private bool PassesByPermission(CallerProfile caller) => !IsJudgedByPermission(caller.Kind)
        || (Policy.Permission is { } permission && caller.Permissions.Contains(permission));

    private bool PassesAsAdministrator(CallerProfile caller) => caller.IsAdmin || Policy.Authentication != Authentication.Administrator;

    private bool Has(Right right, CallerProfile caller)
    {
        var kind = Resource ?? throw new InvalidOperationException($"{Policy} asks for a right on nothing");
        var level = kind == ResourceKind.Project ? caller.InProject
            : right.FromBelow && caller.InProject > caller.InGroup ? caller.InProject
            : caller.InGroup;
        return caller.IsAdmin || level >= right.In(kind);
    }

    private bool IsJudgedByPermission(TokenKind kind) => kind == TokenKind.FineGrained && ScopeCatalogue.FineGrainedExist.Holds(Version);

    private AtlasKind? KindOf(TokenKind kind)
    {
        if (Excludes(kind))
            return null;
        if (kind == TokenKind.FineGrained)
            return Permission is { } permission ? new AtlasKind(kind, [permission], []) : null;

        var offered = ScopeCatalogue.OfferedTo(kind, Version);
        var held = Scopes.Where(scope => offered.Contains(scope)).ToImmutableArray();
        return held.IsEmpty && RequiresScopes
            ? null
            : new AtlasKind(kind, held, TakesAnyScope ? [] : [.. Scopes.Except(held, StringComparer.Ordinal)]);
    }

    private bool Excludes(TokenKind kind) => Requirements.OfType<Requirement.Kind>().Any(ask => !ask.Kinds.Contains(kind))
        || (TokenKinds.OfResources.Contains(kind) && Requirements.OfType<Requirement.Role>().Any(ask => !ask.Right.ForBots));
}
