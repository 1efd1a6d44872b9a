using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.GitLab.Atlas;

/// <summary>One route of an edition, with all that can be said about it without a request.</summary>
/// <param name="Door">The door it belongs to.</param>
/// <param name="Path">The path from the world's root, parameters in braces.</param>
/// <param name="Law">Its law.</param>
/// <param name="Edition">The edition.</param>
public sealed record AtlasRow(string Door, string Path, RouteLaw Law, Edition Edition)
{
    /// <summary>Method and path, as they are asked for.</summary>
    public string Endpoint => $"{Law.Method} {Path}";

    /// <summary>Whether the edition's release has the route.</summary>
    public bool Exists => Law.ExistsIn(Edition);

    /// <summary>Whether scopes decide about it at all.</summary>
    public bool AsksScopes => Asks.OfType<Ask.Scope>().Any();

    /// <summary>Whether any scope will do.</summary>
    public bool TakesAnyScope => Law.Scopes.TakesAny;

    /// <summary>Whether it refuses everybody.</summary>
    public bool RefusesAll => Asks.OfType<Ask.Nothing>().Any();

    /// <summary>The scopes that open it, each alone, in GitLab's order; of all scopes when any will do, none when scopes are not asked for.</summary>
    public ImmutableArray<string> Scopes => AsksScopes ? Law.Scopes.Openers(Law.Reads, Version) : [];

    /// <summary>The permission that opens it to a fine-grained token; null: none does.</summary>
    public string? Permission => Asks.OfType<Ask.Granted>().Any() ? Law.Permission : null;

    /// <summary>The tiers of the edition's offering that have it.</summary>
    public ImmutableArray<Tier> Tiers =>
    [
        .. Enum.GetValues<Tier>().Where(tier => (Edition.IsEnterprise || tier == Tier.Free)
            && Asks.OfType<Ask.Tier>().All(ask => ask.Allows(Edition with { Tier = tier }))),
    ];

    /// <summary>The role it asks for.</summary>
    public AtlasRole Role
    {
        get
        {
            var rights = Asks.OfType<Ask.Role>().Select(ask => ask.Right).ToList();
            var highest = Resource is { } resource ? rights.MaxBy(right => right.In(resource)) : null;
            return new AtlasRole(highest?.In(Resource!.Value) ?? AccessLevel.None, highest is null ? null : Resource)
            {
                OnlyIfPrivate = rights.TrueForAll(right => right.ByVisibility),
                Administrator = Law.Authentication == Authentication.Administrator,
                AskedOfResource = Law.Rules.Any(rule => rule.Asks.IsEmpty && rule.Name.StartsWith("permission.", StringComparison.Ordinal)),
            };
        }
    }

    /// <summary>The kinds of token of this edition that can open it.</summary>
    public ImmutableArray<AtlasKind> Kinds => Exists && !RefusesAll ? [.. TokenKinds.In(Edition).Select(KindOf).OfType<AtlasKind>()] : [];

    private GitLabVersion Version => Edition.Version;

    private ImmutableArray<Rule> Rules { get; } = [.. Law.CommonRules.Concat(Law.Rules).Where(rule => rule.Holds.Holds(Edition.Version) && !rule.Asks.IsEmpty)];

    private IEnumerable<Ask> Asks => Rules.SelectMany(rule => rule.Asks);

    private ResourceKind? Resource => Asks.OfType<Ask.Resource>().FirstOrDefault()?.What;

    /// <summary>Judges a caller by what the rules declare, in the rules' order.</summary>
    public AtlasVerdict Judge(Standing caller)
    {
        if (!Exists)
            return new AtlasVerdict(Reach.NoSuchRoute, null);
        foreach (var rule in Rules)
        {
            foreach (var ask in rule.Asks)
            {
                if (WhyNot(ask, caller) is { } reach)
                    return new AtlasVerdict(reach, rule);
            }
        }

        return new AtlasVerdict(Reach.LetThrough, null);
    }

    private Reach? WhyNot(Ask ask, Standing caller) => ask switch
    {
        Ask.Scope when !IsJudgedByPermission(caller.Kind) && !Law.Scopes.Admits(caller.Scopes, Law.Reads, Version) => Reach.RefusedForScope,
        Ask.Granted when IsJudgedByPermission(caller.Kind) && !IsGranted(caller) => Reach.RefusedForPermission,
        Ask.Administrator when Law.Authentication == Authentication.Administrator && !caller.IsAdmin => Reach.RefusedForAdministrator,
        Ask.Kind(var kinds) when !kinds.Contains(caller.Kind) => Reach.RefusedForKind,
        Ask.Role(var right) when !right.ForBots && TokenKinds.OfResources.Contains(caller.Kind) => Reach.RefusedForKind,
        Ask.Role(var right) when !Has(right, caller) => Reach.RefusedForRole,
        Ask.Tier(var allows) when !allows(Edition) => Reach.RefusedForTier,
        Ask.Nothing => Reach.RefusedAlways,
        _ => null,
    };

    private bool IsGranted(Standing caller) => Law.Permission is { } permission && caller.Permissions.Contains(permission);

    private bool Has(Right right, Standing caller)
    {
        var kind = Resource ?? throw new InvalidOperationException($"{Law} asks for a right on nothing");
        var level = kind == ResourceKind.Project ? caller.InProject
            : right.FromBelow && caller.InProject > caller.InGroup ? caller.InProject
            : caller.InGroup;
        return caller.IsAdmin || level >= right.In(kind);
    }

    private bool IsJudgedByPermission(TokenKind kind) => kind == TokenKind.FineGrained && ScopeCatalogue.FineGrainedExist.Holds(Version);

    private AtlasKind? KindOf(TokenKind kind)
    {
        if (Asks.OfType<Ask.Kind>().Any(ask => !ask.Kinds.Contains(kind))
            || (TokenKinds.OfResources.Contains(kind) && Asks.OfType<Ask.Role>().Any(ask => !ask.Right.ForBots)))
            return null;
        if (kind == TokenKind.FineGrained)
            return Permission is { } permission ? new AtlasKind(kind, [permission], []) : null;

        var offered = ScopeCatalogue.OfferedTo(kind, Version);
        var held = Scopes.Where(scope => offered.Contains(scope)).ToImmutableArray();
        return held.IsEmpty && AsksScopes ? null : new AtlasKind(kind, held, TakesAnyScope ? [] : [.. Scopes.Except(held, StringComparer.Ordinal)]);
    }
}
