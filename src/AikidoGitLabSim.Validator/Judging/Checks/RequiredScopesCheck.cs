using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class RequiredScopesCheck
{
    private const string WhereTheyStand = "Look up the scopes on the page where the token was made.";

    public static Finding Judge(Answers answers)
    {
        if (answers.Kind == TokenKind.FineGrained)
            return Finding.Skipped(CheckIds.Kind);
        return answers.Scopes is { } scopes ? Known(answers, scopes) : Unlisted(answers);
    }

    private static Finding Known(Answers answers, ImmutableArray<string> scopes)
    {
        var verdicts = ScopeClassifier.Classify(answers.Profile, scopes, answers.Kind);
        var listed = string.Join(", ", verdicts) + ".";
        if (verdicts.Any(verdict => verdict.State == ScopeState.Missing))
            return Missing(answers, listed);
        if (verdicts.Any(verdict => verdict.State == ScopeState.Undecided))
            return Finding.Unknown(Codes.ScopesUnknown, listed,
                "Find out the kind of the token first: a group token cannot have read_user, a personal token needs it.");
        return verdicts.Any(verdict => verdict.State == ScopeState.Implied)
            ? Finding.Info(Codes.ScopeImplied, $"{listed} This allows reading, but it is not what the page asks for.")
            : Finding.Pass(listed);
    }

    // A refusal names the scopes that would have been enough, so the token has none of them.
    private static Finding Unlisted(Answers answers)
    {
        var lacking = answers.ScopeRefusals.SelectMany(refusal => refusal.WouldDo).Intersect(answers.Profile.Scopes, StringComparer.Ordinal)
            .ToImmutableArray();
        if (lacking is [_, ..])
            return Missing(answers,
                $"{string.Join(
                    ", ", lacking)} MISSING: GitLab rejected a request because of it. It does not list the scopes of the token.");
        return answers.Answer(Probes.Self)?.Kind switch
        {
            AnswerKind.NotFound => Finding.Unknown(Codes.ScopesUnknown,
                $"This GitLab is too old (before {Releases.TokenSelf}) to list a token's scopes.", WhereTheyStand),
            AnswerKind.InsufficientScope =>
                Finding.Unknown(Codes.ScopesUnknown, "GitLab does not allow the token to read its own scopes.", WhereTheyStand),
            _ => Finding.Skipped(CheckIds.Token),
        };
    }

    private static Finding Missing(Answers answers, string listed) => Finding.Fail(
        Codes.ScopeMissing, listed, NewTokenAdvice.Make(answers,
            $"A token's scopes cannot be changed. Make a new one with {string.Join(", ", NewTokenAdvice.Scopes(answers))}"));
}
