namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>
/// GitLab's reasons for shutting a user out (lib/gitlab/auth/user_access_denied_reason.rb), each with its cure.
/// A bare 403 is none of them: it also stands for limits on addresses, and proves nothing.
/// </summary>
internal static class AccountRefusals
{
    private static readonly (string Mark, string Cure)[] Rows =
    [
        ("blocked", "Have an administrator unblock the user, or approve it if it is new."),
        ("deactivated", "Sign in once in a web browser as that user; this activates it again."),
        ("not confirmed", "Confirm the user's e-mail address by the link that GitLab mailed."),
        ("password expired", "Sign in in a web browser as that user and choose a new password."),
        ("Terms of Service", "Sign in in a web browser as that user and accept the terms."),
    ];

    public static string? Cure(string said) =>
        Rows.FirstOrDefault(row => said.Contains(row.Mark, StringComparison.OrdinalIgnoreCase)).Cure;
}
