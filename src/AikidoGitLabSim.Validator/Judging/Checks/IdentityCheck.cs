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
            return Finding.NotApplicable("GitLab itself names the user of such a token.");
        return answers.User is { } user ? Named(user, answers.Input.UserName) : Finding.Skipped(CheckIds.Kind);
    }

    private static Finding Named(UserFacts user, string wanted)
    {
        if (string.Equals(user.Username, wanted, StringComparison.Ordinal))
            return Finding.Pass($"The user is called {wanted}.");
        if (string.Equals(user.Username, wanted, StringComparison.OrdinalIgnoreCase))
            return Finding.Info(Codes.NameNear, $"The user is called {user.Username}: {wanted} but for upper and lower case.");
        return string.Equals(user.Name, wanted, StringComparison.OrdinalIgnoreCase)
            ? Finding.Info(Codes.NameNear, $"The user's full name is {user.Name}, its user name {user.Username}. The page does not say which is meant.")
            : Finding.Warn(
                Codes.Name, $"The user is called {user.Username}, not {wanted}. A user name exists once on a GitLab, so it may have been taken.",
                $"Make the token as a user of its own, called {wanted} or much like it: sign in as that user first.");
    }
}
