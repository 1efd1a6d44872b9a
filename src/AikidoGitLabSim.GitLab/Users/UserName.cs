using System.Globalization;

namespace AikidoGitLabSim.GitLab.Users;

/// <summary>The rules of GitLab's user model for a display name, that of a bot or service account included
/// (<c>app/models/user.rb</c>).</summary>
public static class UserName
{
    private const int Longest = 255;
    private const int LongestPart = 127;

    /// <summary>What is wrong with a name, in the words of Rails' <c>full_messages.to_sentence</c>; null: nothing.</summary>
    /// <remarks>The first word is the first name, all that follows the last name; both are validated, too.</remarks>
    /// <param name="name">The display name.</param>
    public static string? WhyNot(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] problems =
        [
            .. TooLong("Name", name.Length, Longest),
            .. TooLong("First name", words.Length == 0 ? 0 : words[0].Length, LongestPart),
            .. TooLong("Last name", string.Join(' ', words.Skip(1)).Length, LongestPart),
        ];
        return problems switch
        {
            [] => null,
            [var only] => only,
            [var first, var second] => $"{first} and {second}",
            _ => $"{string.Join(", ", problems[..^1])}, and {problems[^1]}",
        };
    }

    private static IEnumerable<string> TooLong(string what, int length, int most) =>
        length <= most ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what} is too long (maximum is {most} characters)")];
}
