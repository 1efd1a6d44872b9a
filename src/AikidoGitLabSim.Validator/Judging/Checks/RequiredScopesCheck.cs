using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class RequiredScopesCheck
{
    private const string WhereTheyStand = "Read the scopes off the page where the token was made.";

    public static Finding Judge(Case c)
    {
        if (c.Kind == TokenKind.FineGrained)
            return Finding.Skipped(CheckIds.Kind);
        return c.Scopes is { } scopes ? Known(c, scopes) : Unlisted(c);
    }

    private static Finding Known(Case c, ImmutableArray<string> scopes)
    {
        var verdicts = ScopeClassifier.Classify(c.Profile, scopes, c.Kind);
        var listed = string.Join(", ", verdicts) + ".";
        if (verdicts.Any(verdict => verdict.Standing == ScopeStanding.Missing))
            return Missing(c, listed);
        if (verdicts.Any(verdict => verdict.Standing == ScopeStanding.Undecided))
            return Finding.Unknown(Codes.ScopesUnknown, listed, "Find out the token's kind first: a group token cannot have read_user, a personal one needs it.");
        return verdicts.Any(verdict => verdict.Standing == ScopeStanding.Implied)
            ? Finding.Info(Codes.ScopeImplied, $"{listed} Enough to read with, though not what the page asks for.")
            : Finding.Pass(listed);
    }

    // A refusal names the scopes that would have been enough, so the token has none of them.
    private static Finding Unlisted(Case c)
    {
        var lacking = c.ScopeRefusals.SelectMany(refusal => refusal.WouldDo).Intersect(c.Profile.Scopes, StringComparer.Ordinal).ToImmutableArray();
        if (lacking is [_, ..])
            return Missing(c, $"{string.Join(", ", lacking)} MISSING: GitLab refused a request for want of it. It does not list what the token has.");
        return c.Answer(Probes.Self)?.Kind switch
        {
            AnswerKind.NotFound => Finding.Unknown(Codes.ScopesUnknown, "This GitLab is too old (before 15.5) to list a token's scopes.", WhereTheyStand),
            AnswerKind.InsufficientScope => Finding.Unknown(Codes.ScopesUnknown, "GitLab does not let the token read its own scopes.", WhereTheyStand),
            _ => Finding.Skipped(CheckIds.Token),
        };
    }

    private static Finding Missing(Case c, string listed) => Finding.Fail(
        Codes.ScopeMissing, listed, NewToken.Make(c, $"A token's scopes cannot be changed. Make a new one with {string.Join(", ", NewToken.Scopes(c))}"));
}
