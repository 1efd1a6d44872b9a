using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class KindCheck
{
    private const string Question = "The kind of the token";

    public static Finding Judge(Answers answers) => answers.Kind switch
    {
        TokenKind.FineGrained => Finding.Fail(
            Codes.KindGranular,
            "It is a fine-grained token: it has permissions instead of the required scopes, and they cannot be changed.",
            NewTokenAdvice.Make(answers, "Make a classic token (Legacy token)")),
        TokenKind.Unknown => Unknown(answers),
        var kind when answers.Profile.Kinds.Contains(kind) => Allowed(answers, kind),
        TokenKind.Project => Finding.Fail(
            Codes.KindProject,
            $"It is a project access token ({answers.User?.Username}): it has access to one project and cannot cover a group.",
            NewTokenAdvice.Make(answers, $"Make a {KindWords.Of(NewTokenAdvice.Kind(answers))} instead")),
        var kind => Finding.Fail(
            Codes.KindProfile, $"It is a {KindWords.Of(kind)} ({answers.User?.Username}), "
            + $"and the profile {answers.Profile.Name} ({answers.Profile.Title}) is for a {string.Join(
                " or ", answers.Profile.Kinds.Select(KindWords.Of))}.",
            NewTokenAdvice.Make(answers, $"Use --profile auto, or make a {KindWords.Of(NewTokenAdvice.Kind(answers))}")),
    };

    private static Finding Allowed(Answers answers, TokenKind kind) => kind == TokenKind.Personal
        ? Finding.Info(Codes.KindPersonal,
            $"It is the personal access token of {answers.User?.Username}. It stops working when that person's account does, and can "
                + "access everything that the person can.")
        : Finding.Pass($"It is a {KindWords.Of(kind)}, acting as {answers.User?.Username}.");

    private static Finding Unknown(Answers answers) => answers.Answer(Probes.User) switch
    {
        null => NotAsked.Of(answers, Question, CheckIds.Token),
        { Kind: AnswerKind.InsufficientScope } answer => Finding.Unknown(
            Codes.KindUnknown,
            $"{Question} is not known: its scopes do not allow it to read its own user. Any of these would: {string.Join(
                ", ", answer.WouldDo)}.",
            NewTokenAdvice.Make(answers, "Make a token with the required scopes")),
        var answer => Inconclusive.Of(answer, Question),
    };
}
