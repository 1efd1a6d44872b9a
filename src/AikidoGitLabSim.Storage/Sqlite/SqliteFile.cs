using System.Globalization;
using AikidoGitLabSim.GitLab.Logs;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>Opens a data file: checks that it is one, whole, of a known version and free, and upgrades an older one.</summary>
internal static class SqliteFile
{
    private const int SecondsToWaitForLock = 3;

    /// <summary>Opens a data file, and makes one that does not exist.</summary>
    /// <param name="file">The file.</param>
    /// <param name="durability">When a transaction is on the disk.</param>
    /// <exception cref="WorldLogException">The file is not ours, damaged, locked, newer, or cannot be written to. It was not
    /// changed.</exception>
    public static SqliteConnection Open(string file, Durability durability)
    {
        MakePrivate(file);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = SecondsToWaitForLock,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, file, durability);
            return connection;
        }
        catch (Exception refused)
        {
            connection.Dispose();
            if (refused is SqliteException error)
                throw SqliteTrouble.Of(file, error);
            throw;
        }
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    // Digests of passwords are in it: it is for its owner alone.
    private static void MakePrivate(string file)
    {
        if (Directory.Exists(file))
            throw new WorldLogException($"{file} is a folder", "give --data a file");
        if (File.Exists(file))
            return;
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(file, options);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WorldLogException($"cannot create {file}: {refused.Message}",
                "give --data a file in a folder that exists and can be written to", refused);
        }
    }

    private static void Prepare(SqliteConnection connection, string file, Durability durability)
    {
        Execute(connection, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF;");
        var version = CheckedVersion(connection, file);
        Execute(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(durability == Durability.Full ? "FULL" : "NORMAL")};");
        Upgrade(connection, version);
    }

    // Nothing is written before this: a file that is refused stays as it is.
    private static int CheckedVersion(SqliteConnection connection, string file)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if ((application, version) == (0, 0) && Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
            return 0;
        if (application != SqliteSchema.ApplicationId)
            throw SqliteTrouble.NotOurs(file);
        if (version > SqliteSchema.Steps.Length)
            throw SqliteTrouble.Newer(file, version);
        if (Text(connection, "PRAGMA quick_check(1)") is var found and not "ok")
            throw SqliteTrouble.Damaged(file, found);
        return (int)version;
    }

    private static void Upgrade(SqliteConnection connection, int version)
    {
        using var upgrade = connection.BeginTransaction();
        for (var step = version; step < SqliteSchema.Steps.Length; step++)
            Execute(connection, SqliteSchema.Steps[step]);
        Execute(connection, string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = {SqliteSchema.Steps.Length};"));
        upgrade.Commit();
    }

    private static long Number(SqliteConnection connection, string query) =>
        Convert.ToInt64(Scalar(connection, query), CultureInfo.InvariantCulture);

    private static string Text(SqliteConnection connection, string query) => Scalar(connection, query) as string ?? "";

    private static object? Scalar(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }
}
