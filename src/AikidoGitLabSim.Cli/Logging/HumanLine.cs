using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Cli.Logging;

/// <summary>A refused request in one line for people: time, status, method, path, rule, token, link.</summary>
/// <param name="hasColours">Whether the output is a terminal that shows colours.</param>
internal sealed class HumanLine(bool hasColours)
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    /// <summary>The line.</summary>
    public string Write(RefusedRequest refused)
    {
        var token = refused.TokenName is { } name ? $"  token '{OneLine(name)}'" : "";
        var world = refused.World == "default" ? "" : $"/~{refused.World}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{In(Dim, $"{refused.Time:HH:mm:ss}")}  {In(refused.Status >= 500 ? Red : Yellow, $"{refused.Status}")}  "
                + $"{refused.Method} {world}{OneLine(refused.Path)}  {In(Bold, refused.Rule)}{token}  {In(Dim, refused.Why)}");
    }

    /// <summary>The line about requests that are left out.</summary>
    public static string LeftOut(long count) => string.Create(CultureInfo.InvariantCulture, $"({count} refused requests are left out)");

    private string In(string colour, string text) => hasColours ? $"{colour}{text}{Plain}" : text;

    // A name is whatever a client wrote: it must neither end the line nor command the terminal.
    private static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "?",
        _ => rune.ToString(),
    }));
}
