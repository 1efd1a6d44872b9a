using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>The search that GitLab's lists share (<c>lib/gitlab/sql/pattern.rb</c>, fuzzy_search), regardless of case.</summary>
/// <remarks>
/// A column matches when it contains every word of three letters or more; a phrase in quotation marks counts as one word. Without such a
/// word
/// the column has to be what was asked for, from the first letter to the last.
/// </remarks>
internal sealed partial class FuzzySearch
{
    private const int ShortestPart = 3;

    private readonly string _query;
    private readonly ImmutableArray<string> _words;

    private FuzzySearch(string query)
    {
        _query = query;
        _words = [.. Words(query).Where(word => word.Length >= ShortestPart)];
    }

    /// <summary>Reads what was asked for; null: nothing, so that everything matches.</summary>
    public static FuzzySearch? For(string? text)
    {
        var query = Blanks().Replace(text ?? "", " ").Trim();
        return query.Length == 0 ? null : new FuzzySearch(query);
    }

    /// <summary>Whether one of the columns matches.</summary>
    public bool Matches(params ReadOnlySpan<string?> columns)
    {
        foreach (var column in columns)
        {
            if (column is not null && MatchesOne(column))
                return true;
        }

        return false;
    }

    private bool MatchesOne(string column) => _words.IsEmpty
        ? column.Equals(_query, StringComparison.OrdinalIgnoreCase)
        : _words.All(word => column.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Words(string query)
    {
        var phrases = Phrase().Matches(query).Select(match => match.Value[1..^1]);
        return Phrase().Replace(query, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(phrases);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex("(?<=^| )\"[^\"]+\"(?= |$)", RegexOptions.None, 1000)]
    private static partial Regex Phrase();
}
