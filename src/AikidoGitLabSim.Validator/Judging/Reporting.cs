using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Judging.Checks;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>Builds the report, and removes the token from all text that others wrote.</summary>
internal static class Reporting
{
    public static ValidationReport Report(ParsedInput input, IReadOnlyList<Exchange> exchanges, Redactor redactor)
    {
        var judgement = new Judgement(new(input, exchanges.Select(AnswerReader.Read)));
        var answers = judgement.Answers;
        ImmutableArray<CheckResult> results = [.. judgement.Results.Select(result => Clean(result, redactor))];
        var scopes = Scopes(answers, redactor);
        var exitCode = Conclusion.ExitCode(results, input.Strict);
        return new ValidationReport
        {
            Tool = ToolName.Full,
            Target = new(Clean(input.Address?.Base, redactor), Clean(answers.VersionText, redactor),
                answers.IsEnterprise switch { true => "enterprise", false => "community", null => null }),
            Token = Token(answers, redactor),
            Profile = redactor.Clean(ProfileName(answers)),
            Scopes = scopes,
            Checks = results,
            Matrix = [.. Profiles.All.Select(profile => Match(profile, answers, redactor))],
            RightToken = new(NewTokenAdvice.Kind(answers), NewTokenAdvice.Scopes(answers), answers.Profile.LeastRole,
                input.Address is null ? null : redactor.Clean(NewTokenAdvice.Url(answers)), NewTokenAdvice.IsPrefilled(answers)),
            Next = Conclusion.Next(results),
            Summary = Conclusion.Summary(results, exitCode, scopes, answers.Profile.LeastRole),
            ExitCode = exitCode,
        };
    }

    private static ReportToken Token(Answers answers, Redactor redactor) => new(
        answers.Kind,
        Clean(answers.Token?.Name, redactor),
        Clean(answers.User?.Username, redactor),
        answers.Token is { } token ? [.. token.Scopes.Order(StringComparer.Ordinal).Select(redactor.Clean)] : null,
        answers.Token?.ExpiresAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ExpiryCheck.DaysLeft(answers),
        answers.Input.Fingerprint);

    private static string ProfileName(Answers answers) =>
        answers.Kind == TokenKind.Unknown || Profiles.Find(answers.Input.AskedProfile) is not null
            ? answers.Input.AskedProfile
            : answers.Profile.Name;

    private static ReportScopes? Scopes(Answers answers, Redactor redactor)
    {
        if (answers.Scopes is not { } scopes)
            return null;
        var verdicts = ScopeClassifier.Classify(answers.Profile, scopes, answers.Kind);
        ImmutableArray<string> With(params ScopeState[] states) =>
            [.. verdicts.Where(verdict => states.Contains(verdict.State)).Select(verdict => verdict.Scope)];
        return new(
            With(ScopeState.Granted), With(ScopeState.Implied), With(ScopeState.Missing, ScopeState.Undecided),
            [.. ScopeClassifier.Excess(answers.Profile, scopes).Select(redactor.Clean)], With(ScopeState.Unobtainable));
    }

    private static ProfileMatch Match(Profile profile, Answers answers, Redactor redactor)
    {
        bool? kindFits = answers.Kind == TokenKind.Unknown ? null : profile.Kinds.Contains(answers.Kind);
        if (answers.Scopes is not { } scopes)
            return new(profile.Name, kindFits is false ? false : null, []) { Title = profile.Title, KindFits = kindFits, Excess = [] };
        var lacking = ScopeClassifier.Classify(profile, scopes, answers.Kind)
            .Where(verdict => verdict.State == ScopeState.Missing).Select(verdict => verdict.Scope).ToImmutableArray();
        return new(profile.Name, kindFits is null ? null : kindFits.Value && lacking is [], kindFits is true ? lacking : [])
        {
            Title = profile.Title, KindFits = kindFits,
            Excess = kindFits is true ? [.. ScopeClassifier.Excess(profile, scopes).Select(redactor.Clean)] : [],
        };
    }

    private static CheckResult Clean(CheckResult result, Redactor redactor) => result with
    {
        Message = redactor.Clean(result.Message),
        Fix = Clean(result.Fix, redactor),
        Steps = [.. result.Steps.Select(redactor.Clean)],
        Evidence = [.. result.Evidence.Select(item =>
            item with { Path = redactor.Clean(item.Path), RequestId = Clean(item.RequestId, redactor) })],
    };

    private static string? Clean(string? text, Redactor redactor) => text is null ? null : redactor.Clean(text);
}
