using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>Whether the token, by its kind and scopes, fits one documented set-up. Roles and groups are not part of it.</summary>
/// <param name="Profile">The set-up's name.</param>
/// <param name="Fits">Whether it fits; null when the answers do not tell.</param>
/// <param name="Lacking">The scopes that are missing for it.</param>
public sealed record ProfileMatch(string Profile, bool? Fits, ImmutableArray<string> Lacking)
{
    /// <summary>What the set-up is for.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the set-up accepts the token's kind; null: the kind is not known.</summary>
    public required bool? KindFits { get; init; }

    /// <summary>The scopes that go beyond it, gravest first.</summary>
    public required ImmutableArray<string> Excess { get; init; }
}
