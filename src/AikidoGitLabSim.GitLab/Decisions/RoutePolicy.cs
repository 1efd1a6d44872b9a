using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The conditions of a request to a route. It is the route's metadata; front ends, atlas and tests use the same one.</summary>
public sealed record RoutePolicy
{
    private readonly bool? _reads;

    /// <summary>The HTTP method; a GET route answers HEAD, too.</summary>
    public required string Method { get; init; }

    /// <summary>The path below <c>/api/v4</c>, parameters in braces.</summary>
    public required string Template { get; init; }

    /// <summary>The scopes that open it.</summary>
    public AcceptedScopes Scopes { get; init; } = AcceptedScopes.Global;

    /// <summary>The callers that the route accepts.</summary>
    public Authentication Authentication { get; init; } = Authentication.Required;

    /// <summary>The releases that have it.</summary>
    public VersionRange Exists { get; init; }

    /// <summary>Whether it is part of the Enterprise Edition only, licensed or not.</summary>
    public bool IsEnterpriseOnly { get; init; }

    /// <summary>What a fine-grained token must be permitted; null: fine-grained tokens cannot reach it.</summary>
    public string? Permission { get; init; }

    /// <summary>Whether its path names a group or a project as <c>{id}</c>, to which the permissions of fine-grained tokens are limited;
    /// null: neither.</summary>
    public ResourceKind? Boundary { get; init; }

    /// <summary>Whether it rotates a token. A revoked token that asks for that gives itself away.</summary>
    public bool RotatesToken { get; init; }

    /// <summary>The parameters it declares.</summary>
    public ImmutableArray<ParameterSpec> Parameters { get; init; } = [];

    /// <summary>Parameters of the path that are digits; with anything else there, no route has the path (Grape's
    /// <c>requirements</c>).</summary>
    public ImmutableArray<string> NumericIds { get; init; } = [];

    /// <summary>What is asked before the route's own rules; git and the pages ask other things than the REST API.</summary>
    public ImmutableArray<Rule> CommonRules { get; init; } = DecisionEngine.CommonRules;

    /// <summary>What it asks after the common rules: find the resource, check the right. In order.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>Whether it only reads; by its method unless said otherwise.</summary>
    public bool Reads { get => _reads ?? Method == "GET"; init => _reads = value; }

    /// <summary>Whether an edition has the route.</summary>
    public bool ExistsIn(Edition edition) => Exists.Holds(edition.Version) && (edition.IsEnterprise || !IsEnterpriseOnly);

    /// <summary>Method and template.</summary>
    public override string ToString() => $"{Method} {Template}";
}
