using AikidoGitLabSim.GitLab.Logs;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>What SQLite's errors mean for a data file (<c>sqlite.org/rescode.html</c>).</summary>
internal static class SqliteTrouble
{
    private const int Perm = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>One line and a cure.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="error">What SQLite said.</param>
    public static WorldLogException Of(string file, SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked => new($"{file} is in use by another process", "stop that process, or give another --data file", error),
        ReadOnly or Perm => new($"{file} cannot be written to", "give --data a file on a disk that can be written to", error),
        Full => new($"the disk of {file} is full", "make room; nothing that was acknowledged is lost", error),
        CannotOpen => new($"{file} cannot be opened", "give --data a file in a folder that exists and can be written to", error),
        NotADatabase => NotOurs(file, error),
        Corrupt => Damaged(file, error.Message, error),
        InputOutput => new($"{file} cannot be read or written: {error.Message}", "check the disk", error),
        _ => new($"{file}: {error.Message}", "check the file and its disk", error),
    };

    /// <summary>The file is something else.</summary>
    public static WorldLogException NotOurs(string file, Exception? inner = null) =>
        new($"{file} is not a data file of gitlab-sim", "give a file that 'gitlab-sim serve --data' created, or a new one", inner);

    /// <summary>The file was cut or overwritten.</summary>
    public static WorldLogException Damaged(string file, string how, Exception? inner = null) =>
        new($"{file} is damaged: {how}", "restore it from a backup; it was not changed", inner);

    /// <summary>The file is of a newer version.</summary>
    public static WorldLogException Newer(string file, long version) =>
        new($"{file} is of version {version}; this version reads up to {SqliteSchema.Steps.Length}",
            "use a newer gitlab-sim; the file was not changed");
}
