using System.Reflection;
using System.Text;
using DiffEngine;

namespace VerifyTests;

/// <summary>The two files of a snapshot. What was received stays only where it differs from what was verified.</summary>
internal sealed class Snapshot(string sourceFile, MethodInfo method, VerifySettings settings, string extension)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string Verified => PathOf("verified");

    private string Received => PathOf("received");

    public async Task<VerifyResult> CompareAsync(string text)
    {
        var expected = File.Exists(Verified)
            ? (await File.ReadAllTextAsync(Verified)).Replace("\r\n", "\n", StringComparison.Ordinal)
            : null;
        if (expected == text)
        {
            File.Delete(Received);
            DiffRunner.Kill(Received, Verified);
            return new VerifyResult(text);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Received)!);
        await File.WriteAllTextAsync(Received, text, Encoding);
        if (HasAudience)
            await DiffRunner.LaunchAsync(Received, Verified);
        throw new VerifyException(Message(expected, text));
    }

    // On a build server, or where there is no screen, a diff tool would wait without end.
    private static bool HasAudience => !DiffRunner.Disabled && !BuildServerDetector.Detected
        && (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DISPLAY") is not null
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null);

    private string Message(string? expected, string text) => $"""
        Directory: {Path.GetDirectoryName(Received)}
        {(expected is null ? "New" : "NotEqual")}:
          - Received: {Path.GetFileName(Received)}
            Verified: {Path.GetFileName(Verified)}
        If it is as it should be, rename the received file to the verified one.

        Received:
        {text}
        Verified:
        {expected ?? "(nothing yet)"}
        """;

    private string PathOf(string state)
    {
        var folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, settings.Directory ?? "");
        var type = method.ReflectedType!;
        var typeName = type.IsNested ? $"{type.ReflectedType!.Name}.{type.Name}" : type.Name;
        var parameters = settings.Suffix([.. method.GetParameters().Select(parameter => parameter.Name)]);
        var name = string.Concat($"{typeName}.{method.Name}{parameters}".Select(c =>
            "\"\\/<>|:*?".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? '-' : c));
        return Path.Combine(folder, $"{name}.{state}.{extension}");
    }
}
