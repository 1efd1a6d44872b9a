using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>A question, what it waits for, what it rests on, and how it is judged.</summary>
internal sealed record Check(
    string Id,
    bool Required,
    ImmutableArray<string> After,
    ImmutableArray<string> Probes,
    ImmutableArray<string> Statements,
    string? DocUrl,
    Func<Answers, Finding> Judge);
