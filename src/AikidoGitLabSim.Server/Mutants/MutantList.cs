using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Mutants;

/// <summary>The mutants that <c>serve --mutant</c> offers.</summary>
public static class MutantList
{
    /// <summary>They, in the order in which they are listed.</summary>
    public static ImmutableArray<Mutant> All { get; } = [.. RuleMutants.All, .. TokenAnswerMutants.All, .. AnswerMutants.All];

    /// <summary>The mutant of that name, or null.</summary>
    public static Mutant? Find(string name) => All.FirstOrDefault(mutant => mutant.Name == name);
}
