using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>The user names that GitLab itself gives to the bots behind tokens, newest and older forms.</summary>
internal static partial class KindPatterns
{
    // Milliseconds; the patterns are linear, so only a machine that stands still comes near.
    private const int LongestMatch = 10_000;

    public static TokenKind? Match(string username)
    {
        if (GroupBot().IsMatch(username))
            return TokenKind.Group;
        if (ProjectBot().IsMatch(username))
            return TokenKind.Project;
        return ServiceAccount().IsMatch(username) ? TokenKind.ServiceAccount : null;
    }

    [GeneratedRegex(@"^group_\d+_bot(\d*|_[0-9a-z]+)$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex GroupBot();

    [GeneratedRegex(@"^project_\d+_bot(\d*|_[0-9a-z]+)$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex ProjectBot();

    [GeneratedRegex(@"^service_account(_(group|project)_\d+)?_[0-9a-z]+$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex ServiceAccount();
}
