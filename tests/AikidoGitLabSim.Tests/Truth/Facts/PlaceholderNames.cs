using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Cli.Twin.Replaying;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Replaces the facts' ids and placeholders by what they mean in one simulated world.</summary>
internal sealed partial class PlaceholderNames(SimulatedWorld world, PlaceholderDates dates)
{
    public PlaceholderDates Dates { get; } = dates;

    public string Expand(string text)
    {
        foreach (var meaning in StageBook.Meanings)
            text = Expand(text, meaning);
        return Dates.Expand(text);
    }

    public string Secret(string role) => world.Secret(role);

    private string Expand(string text, Meaning meaning)
    {
        var last = LastPart().Match(meaning.Text);
        var kept = meaning.Text[..last.Index];
        var pattern = $"(?<![A-Za-z_]){Regex.Escape(kept)}{Regex.Escape(last.Value)}(?![0-9])";
        if (last.Value.StartsWith('<') && kept.Length == 0)
            pattern = Regex.Escape(last.Value);
        return Regex.Replace(text, pattern, _ => kept + Value(meaning.Means), RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private string Value(string means)
    {
        var (kind, name) = means.Split(':', 2) is [var first, var rest] ? (first, rest) : (means, "");
        return kind switch
        {
            "user" => Number(world.UserId(name)),
            "group" => Number(world.GroupId(name)),
            "project" => Number(world.ProjectId(name)),
            "token" => Number(world.TokenId(name)),
            "secret" => world.Secret(name),
            "text" => name,
            "root" => world.Url,
            _ => throw new FormatException($"'{means}' in stages.json has no meaning"),
        };
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:<[^>]+>|[0-9]+)$", RegexOptions.None, 1000)]
    private static partial Regex LastPart();
}
