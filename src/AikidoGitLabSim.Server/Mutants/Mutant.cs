using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Server.Mutants;

/// <summary>
/// One thing in which a GitLab could be wrong. A simulator that is started as a mutant shows whether a client, a validator
/// or a test suite notices; it is not a mode of the simulator, and says what it is with every answer.
/// </summary>
/// <param name="Name">Its name, as <c>serve --mutant</c> takes it.</param>
/// <param name="Wrong">What it does that GitLab does not.</param>
public sealed record Mutant(string Name, string Wrong)
{
    /// <summary>The header that every answer of a mutant has.</summary>
    public const string Header = "X-Gitlab-Sim-Mutant";

    /// <summary>Why a client that only reads cannot notice it, not even with a token of which it knows everything; null: it can.</summary>
    public string? Unseen { get; init; }

    /// <summary>The rule that it judges otherwise.</summary>
    internal RuleOverride? Override { get; init; }

    /// <summary>What it does to a request before it is judged.</summary>
    internal Action<HttpRequest>? Misread { get; init; }

    /// <summary>What it does to an answer of the API before it is sent.</summary>
    internal Action<MutantAnswer>? Rewrite { get; init; }
}
