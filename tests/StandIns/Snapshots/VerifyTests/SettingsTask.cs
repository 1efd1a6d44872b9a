using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyTests;

/// <summary>A comparison that takes place when it is awaited; until then it can be told how.</summary>
public sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Lazy<Task> _task;

    internal SettingsTask(VerifySettings? settings, string sourceFile, MethodInfo method, string extension, Func<VerifySettings, string> target)
    {
        _settings = settings is null ? new() : new(settings);
        _task = new(() => new Snapshot(sourceFile, method, _settings, extension).CompareAsync(_settings.Scrub(target(_settings))));
    }

    public VerifySettings CurrentSettings => _settings;

    public SettingsTask AddScrubber(Action<StringBuilder> scrubber) => With(settings => settings.AddScrubber(scrubber));

    public SettingsTask ScrubLinesContaining(params string[] stringToMatch) => With(settings => settings.ScrubLinesContaining(stringToMatch));

    public SettingsTask ScrubLinesWithReplace(Func<string, string?> replaceLine) => With(settings => settings.ScrubLinesWithReplace(replaceLine));

    public SettingsTask UseParameters(params object?[] parameters) => With(settings => settings.UseParameters(parameters));

    public SettingsTask UseTextForParameters(string parameters) => With(settings => settings.UseTextForParameters(parameters));

    public SettingsTask UseDirectory(string directory) => With(settings => settings.UseDirectory(directory));

    public SettingsTask DontScrubDateTimes() => With(settings => settings.DontScrubDateTimes());

    public SettingsTask DontScrubGuids() => With(settings => settings.DontScrubGuids());

    public Task ToTask() => _task.Value;

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(_settings);
        return this;
    }
}
