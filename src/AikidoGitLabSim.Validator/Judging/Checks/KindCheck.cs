using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class KindCheck
{
    private const string Question = "What kind of token it is";

    public static Finding Judge(Case c) => c.Kind switch
    {
        TokenKind.FineGrained => Finding.Fail(
            Codes.KindGranular, "It is a fine-grained token: it has permissions in place of the scopes that are asked for, and they cannot be changed.",
            NewToken.Make(c, "Make a token of the classic sort (Legacy token)")),
        TokenKind.Unknown => Unknown(c),
        var kind when c.Profile.Kinds.Contains(kind) => Allowed(c, kind),
        TokenKind.Project => Finding.Fail(
            Codes.KindProject, $"It is a project access token ({c.User?.Username}): it reaches one project and cannot cover a group.",
            NewToken.Make(c, $"Make a {KindWords.Of(NewToken.Kind(c))} in its place")),
        var kind => Finding.Fail(
            Codes.KindProfile, $"It is a {KindWords.Of(kind)} ({c.User?.Username}), "
            + $"and the profile {c.Profile.Name} ({c.Profile.Title}) is for a {string.Join(" or ", c.Profile.Kinds.Select(KindWords.Of))}.",
            NewToken.Make(c, $"Take --profile auto, or make a {KindWords.Of(NewToken.Kind(c))}")),
    };

    private static Finding Allowed(Case c, TokenKind kind) => kind == TokenKind.Personal
        ? Finding.Info(Codes.KindPersonal, $"It is the personal access token of {c.User?.Username}. It ends when that person's account does, and reaches all that the person reaches.")
        : Finding.Pass($"It is a {KindWords.Of(kind)}, acting as {c.User?.Username}.");

    private static Finding Unknown(Case c) => c.Answer(Probes.User) switch
    {
        null => c.NotAsked(Question, CheckIds.Token),
        { Kind: AnswerKind.InsufficientScope } answer => Finding.Unknown(
            Codes.KindUnknown, $"{Question} cannot be told: its scopes do not let it read its own user. Any of these would: {string.Join(", ", answer.WouldDo)}.",
            NewToken.Make(c, "Make a token with the scopes that are asked for")),
        var answer => Inconclusive.Of(answer, Question),
    };
}
