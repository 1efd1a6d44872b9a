using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging;

namespace AikidoGitLabSim.Validator.Probing;

/// <summary>One request the validator may send: whether the input calls for it at all, when it is due, and its path.</summary>
internal sealed record ProbeStep(
    string Probe, bool Authenticated, string WhenWords, Func<ParsedInput, bool> Wanted, Func<Case, bool> Due, Func<Case, string> Path)
{
    public string Method { get; init; } = "GET";
}
