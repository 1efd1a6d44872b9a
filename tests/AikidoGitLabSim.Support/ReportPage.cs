using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Support;

/// <summary>The living report of the features.</summary>
public static class ReportPage
{
    // Words of the script that shows the page: two attributes of SVG and a header of e-mails.
    private static readonly string[] WordsOfTheScript =
        ["glyph-orientation-horizontal", "glyph-orientation-vertical", "global-disposition-notification"];

    /// <summary>What looks like a token in the whole text of a report, cut to its beginning so that a failure does not show it.</summary>
    public static IEnumerable<string> TokensIn(string report) =>
        Secrets.GitLabToken.Matches(report).Select(match => match.Value)
            .Except(WordsOfTheScript, StringComparer.Ordinal)
            .Select(value => value[..8]);
}
