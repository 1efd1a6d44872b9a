using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class ExcessScopesCheck
{
    public static Finding Judge(Answers answers)
    {
        if (answers.Kind == TokenKind.FineGrained)
            return Finding.Skipped(CheckIds.Kind);
        if (answers.Scopes is not { } scopes)
            return Finding.Skipped(CheckIds.ScopesRequired);
        return ScopeClassifier.Excess(answers.Profile, scopes) is [_, ..] excess
            ? Finding.Warn(Codes.ScopeExcess, $"More scopes than needed: {Words(excess)}.",
                NewTokenAdvice.Make(answers, $"Make a token without {string.Join(", ", excess)}"))
            : Finding.Pass("No more scopes than needed.");
    }

    private static string Words(ImmutableArray<string> excess) =>
        string.Join("; ", excess.Select(scope => $"{scope} allows a thief to {Harm(scope)}"));

    private static string Harm(string scope) =>
        ScopeRules.Dangers.FirstOrDefault(danger => string.Equals(danger.Scope, scope, StringComparison.Ordinal)).Harm
        ?? "do something that this tool does not know";
}
