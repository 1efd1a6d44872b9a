using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class IdentityCheck
{
    public static Finding Judge(Answers answers)
    {
        if (answers.Kind is TokenKind.Group or TokenKind.Project)
            return Finding.NotApplicable("GitLab chooses the user name for such a token.");
        return answers.User is { } user ? Named(user, answers.Input.UserName) : Finding.Skipped(CheckIds.Kind);
    }

    private static Finding Named(UserFacts user, string wanted)
    {
        if (string.Equals(user.Username, wanted, StringComparison.Ordinal))
            return Finding.Pass($"The user name is {wanted}.");
        if (string.Equals(user.Username, wanted, StringComparison.OrdinalIgnoreCase))
            return Finding.Info(Codes.NameNear,
                $"The user name is {user.Username}. It differs from {wanted} only in upper and lower case.");
        return string.Equals(user.Name, wanted, StringComparison.OrdinalIgnoreCase)
            ? Finding.Info(Codes.NameNear,
                $"The user's full name is {user.Name}, its user name {user.Username}. The page does not say which one it means.")
            : Finding.Warn(
                Codes.Name, $"The user name is {user.Username}, not {wanted}. User names are unique on a GitLab, so the name may be taken.",
                $"Make the token as a separate user with the name {wanted} or a similar one: sign in as that user first.");
    }
}
