using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class KindCheck
{
    private const string Question = "What kind of token it is";

    public static Finding Judge(Answers answers) => answers.Kind switch
    {
        TokenKind.FineGrained => Finding.Fail(
            Codes.KindGranular, "It is a fine-grained token: it has permissions in place of the scopes that are asked for, and they cannot be changed.",
            NewToken.Make(answers, "Make a token of the classic sort (Legacy token)")),
        TokenKind.Unknown => Unknown(answers),
        var kind when answers.Profile.Kinds.Contains(kind) => Allowed(answers, kind),
        TokenKind.Project => Finding.Fail(
            Codes.KindProject, $"It is a project access token ({answers.User?.Username}): it reaches one project and cannot cover a group.",
            NewToken.Make(answers, $"Make a {KindWords.Of(NewToken.Kind(answers))} in its place")),
        var kind => Finding.Fail(
            Codes.KindProfile, $"It is a {KindWords.Of(kind)} ({answers.User?.Username}), "
            + $"and the profile {answers.Profile.Name} ({answers.Profile.Title}) is for a {string.Join(" or ", answers.Profile.Kinds.Select(KindWords.Of))}.",
            NewToken.Make(answers, $"Take --profile auto, or make a {KindWords.Of(NewToken.Kind(answers))}")),
    };

    private static Finding Allowed(Answers answers, TokenKind kind) => kind == TokenKind.Personal
        ? Finding.Info(Codes.KindPersonal, $"It is the personal access token of {answers.User?.Username}. It ends when that person's account does, and reaches all that the person reaches.")
        : Finding.Pass($"It is a {KindWords.Of(kind)}, acting as {answers.User?.Username}.");

    private static Finding Unknown(Answers answers) => answers.Answer(Probes.User) switch
    {
        null => NotAsked.Of(answers, Question, CheckIds.Token),
        { Kind: AnswerKind.InsufficientScope } answer => Finding.Unknown(
            Codes.KindUnknown, $"{Question} cannot be told: its scopes do not let it read its own user. Any of these would: {string.Join(", ", answer.WouldDo)}.",
            NewToken.Make(answers, "Make a token with the scopes that are asked for")),
        var answer => Inconclusive.Of(answer, Question),
    };
}
