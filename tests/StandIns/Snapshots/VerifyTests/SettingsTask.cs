using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyTests;

/// <summary>A comparison that takes place when it is awaited; until then it can be told how.</summary>
public sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Lazy<Task<VerifyResult>> _task;

    internal SettingsTask(VerifySettings? settings, string sourceFile, MethodInfo method, string extension,
        Func<VerifySettings, string> target)
    {
        _settings = settings is null ? new() : new(settings);
        _task = new(() => new Snapshot(sourceFile, method, _settings, extension).CompareAsync(_settings.Scrub(target(_settings))));
    }

    /// <summary>How it is compared.</summary>
    /// <exception cref="InvalidOperationException">It takes place already.</exception>
    public VerifySettings CurrentSettings => !_task.IsValueCreated ? _settings
        : throw new InvalidOperationException("The comparison takes place already; set it up before ToTask or await.");

    public SettingsTask AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        With(settings => settings.AddScrubber(scrubber, location));

    public SettingsTask ScrubLinesContaining(params string[] stringToMatch) =>
        With(settings => settings.ScrubLinesContaining(stringToMatch));

    public SettingsTask ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(settings => settings.ScrubLinesWithReplace(replaceLine, location));

    public SettingsTask UseParameters(params object?[] parameters) => With(settings => settings.UseParameters(parameters));

    public SettingsTask UseTextForParameters(string parametersText) => With(settings => settings.UseTextForParameters(parametersText));

    public SettingsTask UseDirectory(string directory) => With(settings => settings.UseDirectory(directory));

    public SettingsTask DontScrubDateTimes() => With(settings => settings.DontScrubDateTimes());

    public SettingsTask DontScrubGuids() => With(settings => settings.DontScrubGuids());

    public Task<VerifyResult> ToTask() => _task.Value;

    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(CurrentSettings);
        return this;
    }
}
