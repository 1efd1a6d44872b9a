using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Advice;

/// <summary>
/// GitLab's reasons for shutting a user out (lib/gitlab/auth/user_access_denied_reason.rb), each with its cure.
/// A bare 403 is none of them: it also stands for limits on addresses, and proves nothing.
/// </summary>
internal static class AccountRefusals
{
    private static readonly (string Mark, string Cure)[] Rows =
    [
        ("blocked", "Have a GitLab administrator unblock the token's user, or approve it if it is new: Admin area, Overview, Users."),
        ("deactivated", "Sign in once in a web browser as the token's user to activate the user again: {0}"),
        ("not confirmed",
            "Confirm the user's e-mail address with the link that GitLab sent. To get it again, use Resend confirmation email on the "
                + "sign-in page: {0}"),
        ("password expired", "Sign in in a web browser as the token's user and choose a new password: {0}"),
        ("Terms of Service", "Sign in in a web browser as the token's user and accept the terms: {0}"),
    ];

    public static string? Cure(Answers answers, string said) =>
        Rows.FirstOrDefault(row => said.Contains(row.Mark, StringComparison.OrdinalIgnoreCase)).Cure?.Replace("{0}",
            $"{answers.BaseUrl}/users/sign_in", StringComparison.Ordinal);
}
