using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>The file that <c>--out</c> names: whether a report may take its place.</summary>
internal static class OutputFile
{
    /// <summary>Why it must not be written; null where it may.</summary>
    /// <param name="file">The file; null for the terminal.</param>
    /// <param name="token">The token, which must not be lost.</param>
    /// <param name="inputs">The files that are read in the same run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<(string What, string Cure)?> ProblemAsync(
        string? file, Secret token, IEnumerable<string?> inputs, CancellationToken cancellationToken)
    {
        if (file is null)
            return null;
        if (TokenSource.LooksLikeToken(file))
            return (
                "the value of --out looks like a token, so it is not repeated",
                "give --out a file name; if this was a token, revoke it");
        if (inputs.OfType<string>().Any(input => IsSame(file, input)))
            return ($"--out would overwrite {file}, which is read in the same run", "give --out another file");
        return await HoldsAsync(file, token, cancellationToken)
            ? ($"--out would overwrite {file}, which holds the token", "give --out another file")
            : null;
    }

    private static bool IsSame(string left, string right) =>
        string.Equals(
        Final(left), Final(right), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Final(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception unresolved) when (unresolved is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }

    // The same file under another name, such as a hard link. Devices and pipes are not read.
    private static async Task<bool> HoldsAsync(string file, Secret token, CancellationToken cancellationToken)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 and <= BoundedReading.Most })
            return false;
        try
        {
            return await BoundedReading.FileAsync(file, cancellationToken) is { } text
                && !string.Equals(new Redactor(token).Clean(text), text, StringComparison.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
