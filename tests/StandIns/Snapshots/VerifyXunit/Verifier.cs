using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the <c>.verified.</c> file beside the test.</summary>
public static class Verifier
{
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        new(settings, sourceFile, UseVerifyAttribute.Method, extension, _ => target ?? "null");

    public static SettingsTask VerifyJson(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, sourceFile, UseVerifyAttribute.Method, "txt", given => JsonText.Of(target, given));
}
