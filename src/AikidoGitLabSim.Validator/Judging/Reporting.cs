using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging.Checks;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>Puts the report together, and strikes the token out of all that others wrote into it.</summary>
internal static class Reporting
{
    public static ValidationReport Report(ParsedInput input, IReadOnlyList<Exchange> exchanges, Redactor redactor)
    {
        var c = new Case(input, exchanges.Select(AnswerReader.Read));
        ImmutableArray<CheckResult> results = [.. c.Results.Select(result => Clean(result, redactor))];
        var scopes = Scopes(c, redactor);
        var exitCode = Conclusion.ExitCode(results, input.Strict);
        return new ValidationReport
        {
            Tool = ToolName.Full,
            Target = new(Clean(input.Address?.Base, redactor), Clean(c.VersionText, redactor), c.IsEnterprise switch { true => "enterprise", false => "community", null => null }),
            Token = Token(c, redactor),
            Profile = redactor.Clean(ProfileName(c)),
            Scopes = scopes,
            Checks = results,
            Matrix = [.. Profiles.All.Select(profile => Match(profile, c, redactor))],
            RightToken = new(NewToken.Kind(c), NewToken.Scopes(c), c.Profile.LeastRole, input.Address is null ? null : redactor.Clean(NewToken.Url(c)), NewToken.IsPrefilled(c)),
            Next = Conclusion.Next(results),
            Summary = Conclusion.Summary(results, exitCode, scopes, c.Profile.LeastRole),
            ExitCode = exitCode,
        };
    }

    private static ReportToken Token(Case c, Redactor redactor) => new(
        c.Kind,
        Clean(c.Token?.Name, redactor),
        Clean(c.User?.Username, redactor),
        c.Token is { } token ? [.. token.Scopes.Order(StringComparer.Ordinal).Select(redactor.Clean)] : null,
        c.Token?.ExpiresAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ExpiryCheck.DaysLeft(c),
        c.Input.Fingerprint);

    private static string ProfileName(Case c) =>
        c.Kind == TokenKind.Unknown || Profiles.Find(c.Input.AskedProfile) is not null ? c.Input.AskedProfile : c.Profile.Name;

    private static ReportScopes? Scopes(Case c, Redactor redactor)
    {
        if (c.Scopes is not { } scopes)
            return null;
        var verdicts = ScopeClassifier.Classify(c.Profile, scopes, c.Kind);
        ImmutableArray<string> With(params ScopeStanding[] standings) => [.. verdicts.Where(verdict => standings.Contains(verdict.Standing)).Select(verdict => verdict.Scope)];
        return new(
            With(ScopeStanding.Granted), With(ScopeStanding.Implied), With(ScopeStanding.Missing, ScopeStanding.Undecided),
            [.. ScopeClassifier.Excess(c.Profile, scopes).Select(redactor.Clean)], With(ScopeStanding.Unobtainable));
    }

    private static ProfileMatch Match(Profile profile, Case c, Redactor redactor)
    {
        bool? kindFits = c.Kind == TokenKind.Unknown ? null : profile.Kinds.Contains(c.Kind);
        if (c.Scopes is not { } scopes)
            return new(profile.Name, kindFits is false ? false : null, []) { Title = profile.Title, KindFits = kindFits, Excess = [] };
        var lacking = ScopeClassifier.Classify(profile, scopes, c.Kind)
            .Where(verdict => verdict.Standing == ScopeStanding.Missing).Select(verdict => verdict.Scope).ToImmutableArray();
        return new(profile.Name, kindFits is null ? null : kindFits.Value && lacking is [], kindFits is true ? lacking : [])
        {
            Title = profile.Title, KindFits = kindFits, Excess = kindFits is true ? [.. ScopeClassifier.Excess(profile, scopes).Select(redactor.Clean)] : [],
        };
    }

    private static CheckResult Clean(CheckResult result, Redactor redactor) => result with
    {
        Message = redactor.Clean(result.Message),
        Fix = Clean(result.Fix, redactor),
        Steps = [.. result.Steps.Select(redactor.Clean)],
        Evidence = [.. result.Evidence.Select(item => item with { Path = redactor.Clean(item.Path), RequestId = Clean(item.RequestId, redactor) })],
    };

    private static string? Clean(string? text, Redactor redactor) => text is null ? null : redactor.Clean(text);
}
