using System.Text;

namespace VerifyTests;

/// <summary>How a text is made comparable, and what its snapshot is called.</summary>
public sealed class VerifySettings
{
    private readonly List<Action<StringBuilder>> _scrubbers = [];

    private object?[] _parameterValues = [];

    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings settings)
    {
        _scrubbers.AddRange(settings._scrubbers);
        (Directory, Parameters, ScrubsDateTimes, ScrubsGuids, _parameterValues) =
            (settings.Directory, settings.Parameters, settings.ScrubsDateTimes, settings.ScrubsGuids, settings._parameterValues);
    }

    internal string? Directory { get; private set; }

    internal string? Parameters { get; private set; }

    internal bool ScrubsDateTimes { get; private set; } = true;

    internal bool ScrubsGuids { get; private set; } = true;

    /// <summary>Changes the text before it is compared.</summary>
    public void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        _scrubbers.Insert(location == ScrubberLocation.First ? 0 : _scrubbers.Count, scrubber);

    /// <summary>Leaves out lines that contain one of these, in any case.</summary>
    public void ScrubLinesContaining(params string[] stringToMatch) =>
        ScrubLinesWithReplace(line => stringToMatch.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase)) ? null : line);

    /// <summary>Replaces lines; null leaves one out.</summary>
    public void ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) => AddScrubber(
        text =>
        {
            var lines = text.ToString().Split('\n').Select(replaceLine).Where(line => line is not null);
            text.Clear().AppendJoin('\n', lines);
        },
        location);

    /// <summary>Names the snapshot after the values of the test's parameters.</summary>
    public void UseParameters(params object?[] parameters) => _parameterValues = parameters;

    /// <summary>Names the snapshot with a text in place of the parameters.</summary>
    public void UseTextForParameters(string parametersText) => Parameters = parametersText;

    /// <summary>Puts the snapshot into a folder beside the test.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    public void DontScrubDateTimes() => ScrubsDateTimes = false;

    public void DontScrubGuids() => ScrubsGuids = false;

    internal string Suffix(IReadOnlyList<string?> names) => Parameters is { } text ? $"_{text}"
        : string.Concat(_parameterValues.Select((value, index) => FormattableString.Invariant($"_{names[index]}={value ?? "null"}")));

    internal string Scrub(string target)
    {
        var text = new StringBuilder(target.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        foreach (var scrubber in _scrubbers)
            scrubber(text);
        return text.ToString();
    }
}
