using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Planning;

/// <summary>One request that the validator may send, and what has to be known first.</summary>
/// <param name="Probe">The probe's name.</param>
/// <param name="WhenWords">On what the request depends, for a dry run.</param>
internal sealed record ProbeStep(string Probe, string WhenWords)
{
    public string Method { get; init; } = "GET";

    public bool Authenticated { get; init; } = true;

    /// <summary>Whether the input calls for the request at all.</summary>
    public Func<ParsedInput, bool> Wanted { get; init; } = _ => true;

    /// <summary>Whether the answers so far allow the request.</summary>
    public Func<Answers, bool> Due { get; init; } = _ => true;

    /// <summary>What the checks must have concluded first; null when nothing.</summary>
    public Func<Judgement, bool>? Judged { get; init; }

    public required Func<Answers, string> Path { get; init; }
}
