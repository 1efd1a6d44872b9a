using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>The caller's input, parsed and checked once. It contains no secret, so it cannot leak one.</summary>
internal sealed record ParsedInput(
    GitLabAddress? Address,
    NamespaceName? Group,
    NamespaceName? Project,
    string AskedProfile,
    string UserName,
    bool Strict,
    bool Reuse,
    bool Discover,
    DateTimeOffset? Now,
    string? PrefixHint,
    string Fingerprint,
    ImmutableArray<InputProblem> Problems);
