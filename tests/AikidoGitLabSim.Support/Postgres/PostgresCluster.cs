using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Support.Postgres;

/// <summary>
/// An ordinary PostgreSQL in a temporary folder, reached through a socket there. As root it runs as the user <c>postgres</c>. Data is not
/// forced to the disk: a test kills processes, not machines.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private const string User = "sim";
    private const string Superuser = "postgres";

    private static readonly string[] Needed = ["initdb", "pg_ctl", "psql"];

    private static readonly Lazy<string?> Programs = new(FindPrograms);
    private static readonly Lazy<PostgresCluster> Common = new(Start);

    private readonly string _folder;
    private int _databases;

    private PostgresCluster(string folder) => _folder = folder;

    /// <summary>Whether PostgreSQL is installed.</summary>
    public static bool IsInstalled => Programs.Value is not null;

    /// <summary>One for all tests of a process, until <see cref="EndShared"/>.</summary>
    public static PostgresCluster Shared => Common.Value;

    /// <summary>The password of the user in the connection strings.</summary>
    public static string Password => "a;b'c";

    /// <summary>The socket that it listens on.</summary>
    public string Socket => Path.Combine(_folder, ".s.PGSQL.5432");

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Ends the one for all tests. A test host is given no time for that when it exits.</summary>
    public static void EndShared()
    {
        if (Common.IsValueCreated)
            Common.Value.Dispose();
    }

    /// <summary>Makes and starts one.</summary>
    public static PostgresCluster Start()
    {
        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("gitlab-sim-pg-").FullName);
        try
        {
            cluster.Initialise();
            cluster.Run();
            cluster.Query("postgres", $"CREATE ROLE {User} LOGIN PASSWORD '{Password.Replace("'", "''", StringComparison.Ordinal)}'");
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Makes a database.</summary>
    /// <returns>Its connection string.</returns>
    public string CreateDatabase(string? options = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"sim{Interlocked.Increment(ref _databases)}");
        Query("postgres", $"CREATE DATABASE {name} OWNER {User} TEMPLATE template0 {options ?? "STRATEGY wal_log"}");
        return ConnectionTo(name);
    }

    /// <summary>The connection string of a database.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="port">A port on this machine that leads to the socket; null: the socket itself.</param>
    /// <param name="options">More of the connection string; without it, nothing fails because the machine is busy.</param>
    public string ConnectionTo(string database, int? port = null, string options = "Timeout=60;Command Timeout=60") =>
        $"Host={(port is null ? _folder : "127.0.0.1")};Port={(port ?? 5432).ToString(CultureInfo.InvariantCulture)};"
        + $"Database={database};Username={User};Password=\"{Password}\";SSL Mode=Disable;GSS Encryption Mode=Disable;{options}";

    /// <summary>Runs a statement as the superuser.</summary>
    /// <returns>What it answers, a row a line.</returns>
    public string Query(string database, string statement) => RunAs(
        "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", _folder, "-U", Superuser, "-d", database, "-c", statement);

    /// <summary>Starts it again after <see cref="Stop"/>.</summary>
    public void Run() => RunAs("pg_ctl", "start", "-w", "-s", "-D", Data, "-l", Path.Combine(_folder, "log"));

    /// <summary>Stops it as a crash does.</summary>
    public void Stop() => RunAs("pg_ctl", "stop", "-w", "-s", "-D", Data, "-m", "immediate");

    /// <summary>Stops it and removes its folder.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(_folder))
            return;
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindPrograms()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => $"{version}/bin")
            : [];
        return debian.Concat(path).FirstOrDefault(folder => Needed.All(program => File.Exists(Path.Combine(folder, program))));
    }

    private void Initialise()
    {
        if (Environment.IsPrivilegedProcess)
            Start("chown", [Superuser, _folder]);
        RunAs("initdb", "-D", Data, "-U", Superuser, "-E", "UTF8", "--locale=C", "--auth=trust", "--no-sync");
        File.WriteAllText(Path.Combine(Data, "pg_hba.conf"), $"local all {Superuser} trust\nlocal all all scram-sha-256\n");
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), $"""

            listen_addresses = ''
            unix_socket_directories = '{_folder}'
            fsync = off
            max_connections = 200
            shared_buffers = 64MB
            """);
    }

    private static string RunAs(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs.Value ?? throw new InvalidOperationException("PostgreSQL is not installed"), program);
        return Environment.IsPrivilegedProcess
            ? Start("setpriv", ["--reuid", Superuser, "--regid", Superuser, "--init-groups", "--", path, .. arguments])
            : Start(path, arguments);
    }

    // The output of pg_ctl start stays open as long as the server runs: only other programs are read.
    private static string Start(string program, IReadOnlyList<string> arguments)
    {
        var reads = !arguments.Contains("start");
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = reads, RedirectStandardError = reads, WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var errors = reads ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
        var output = reads ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
    }
}
