using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Validator.Reports;

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

    /// <summary>The kind whose user names GitLab makes with a random part of this length, so that no person has one by chance.</summary>
    /// <remarks>
    /// A person may take any free user name, <c>service_account_aikido</c> included. GitLab's own random part has 32 hexadecimal digits
    /// (<c>app/services/resource_access_tokens/create_service.rb</c>, <c>ee/app/services/users/service_accounts</c>, SecureRandom.hex).
    /// </remarks>
    public static TokenKind? MatchGenerated(string username) => Generated().IsMatch(username) ? Match(username) : null;

    /// <summary>The number of the group whose access token a bot stands for; null when the user name holds none.</summary>
    public static long? GroupOf(string username) =>
        GroupBot().Match(username) is { Success: true } match
        && long.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    [GeneratedRegex(@"^group_(?<id>\d+)_bot(\d*|_[0-9a-z]+)$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex GroupBot();

    [GeneratedRegex(@"^project_\d+_bot(\d*|_[0-9a-z]+)$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex ProjectBot();

    [GeneratedRegex(@"^service_account(_(group|project)_\d+)?_[0-9a-z]+$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex ServiceAccount();

    [GeneratedRegex("_[0-9a-f]{32}$", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Generated();
}
