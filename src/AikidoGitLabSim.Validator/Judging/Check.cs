using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>A check: its requirements, its requests, and how it is evaluated.</summary>
internal sealed record Check(
    string Id,
    bool Required,
    ImmutableArray<string> After,
    ImmutableArray<string> Probes,
    ImmutableArray<string> Statements,
    string? DocUrl,
    Func<Answers, Finding> Judge);
