using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator;

/// <summary>Whether the token, by its kind and scopes, fits one documented set-up.</summary>
/// <param name="Profile">The set-up's name.</param>
/// <param name="Fits">Whether it fits; null when the answers do not tell.</param>
/// <param name="Lacking">The scopes that are missing for it.</param>
public sealed record ProfileMatch(string Profile, bool? Fits, ImmutableArray<string> Lacking);
