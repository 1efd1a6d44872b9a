using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>The scopes that were asked for and those that the token has, each in one of five places.</summary>
/// <param name="Granted">Asked for, and listed by GitLab.</param>
/// <param name="Implied">Asked for, and included in a broader scope that the token has.</param>
/// <param name="Missing">Asked for, and neither.</param>
/// <param name="Excess">Not asked for and nevertheless there, gravest first.</param>
/// <param name="Unobtainable">Asked for, and never offered by GitLab to this kind of token; no failure.</param>
public sealed record ReportScopes(
    ImmutableArray<string> Granted, ImmutableArray<string> Implied, ImmutableArray<string> Missing, ImmutableArray<string> Excess,
    ImmutableArray<string> Unobtainable);
