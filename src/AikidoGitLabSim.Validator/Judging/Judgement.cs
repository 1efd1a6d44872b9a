using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>What the checks conclude from the answers so far.</summary>
internal sealed class Judgement
{
    public Judgement(Answers answers) => (Answers, Results) = (answers, Judge.Run(answers));

    public Answers Answers { get; }

    /// <summary>The results of all checks, in their order.</summary>
    public ImmutableArray<CheckResult> Results { get; }

    public CheckStatus StatusOf(string id) => Results.First(result => string.Equals(result.Id, id, StringComparison.Ordinal)).Status;
}
