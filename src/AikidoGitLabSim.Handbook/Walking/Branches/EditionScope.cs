using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Handbook.Walking.Branches;

/// <summary>Decides whether words such as "on self-managed GitLab 19.2 and later" are about an edition.</summary>
internal static partial class EditionScope
{
    private static readonly (Regex Words, string Offering)[] Offerings =
    [
        (Cloud, "gitlab.com"),
        (SelfManaged, "self-managed"),
        (Dedicated, "dedicated"),
    ];

    [GeneratedRegex(@"gitlab\.com|\bcloud\b|\bsaas\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Cloud { get; }

    [GeneratedRegex(@"self[- ]?(managed|hosted)|on-prem|your own (server|instance)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SelfManaged { get; }

    [GeneratedRegex(@"\bdedicated\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dedicated { get; }

    [GeneratedRegex(@"\b(before|older than|earlier than)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before { get; }

    [GeneratedRegex(@"\b(up to|until|and (earlier|older)|or (earlier|older))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UpTo { get; }

    [GeneratedRegex(@"\b(from|since|and (later|newer)|or (later|newer)|onwards?|after|starting)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex From { get; }

    /// <summary>Whether the words are about the edition; true where they name none.</summary>
    public static bool Includes(string words, EditionName edition) => IncludesOffering(words, edition) && IncludesVersion(words, edition);

    private static bool IncludesOffering(string words, EditionName edition)
    {
        var named = Offerings.Where(row => row.Words.IsMatch(words)).Select(row => row.Offering).ToList();
        return named.Count == 0 || edition.Offering is null || named.Contains(edition.Offering, StringComparer.Ordinal);
    }

    private static bool IncludesVersion(string words, EditionName edition)
    {
        if (edition.Version is not { } version || EditionName.Versions(words) is not { Count: > 0 } named)
            return true;
        if (named.Count > 1)
            return version >= named[0] && version <= named[1];
        return Before.IsMatch(words) ? version < named[0]
            : UpTo.IsMatch(words) ? version <= named[0]
            : !From.IsMatch(words) ? version == named[0]
            : version >= named[0];
    }
}
