using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>What the caller wants, read and judged once. Holds no secret, so nothing that is made from it can leak one.</summary>
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
