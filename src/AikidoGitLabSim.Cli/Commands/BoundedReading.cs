namespace AikidoGitLabSim.Cli.Commands;

/// <summary>Reads what should be a token, and gives up where it is much more: a device has no end.</summary>
internal static class BoundedReading
{
    /// <summary>The most that a token file or standard input may hold.</summary>
    public const int Most = 64 * 1024;

    /// <summary>Reads a file up to the limit.</summary>
    /// <returns>Its text; null where it is longer than <see cref="Most"/> bytes.</returns>
    public static Task<string?> FileAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => File(path), CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Reads text that comes in.</summary>
    /// <returns>It; null where it is longer than <see cref="Most"/> characters.</returns>
    public static Task<string?> TextAsync(TextReader reader, CancellationToken cancellationToken) =>
        Task.Run(() => Text(reader), CancellationToken.None).WaitAsync(cancellationToken);

    // On a thread of its own: to open a pipe waits for who writes it.
    private static string? File(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var bytes = new byte[Most + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, read));
        return read > Most ? null : reader.ReadToEnd();
    }

    private static string? Text(TextReader reader)
    {
        var letters = new char[Most + 1];
        var read = reader.ReadBlock(letters, 0, letters.Length);
        return read > Most ? null : new string(letters, 0, read);
    }
}
