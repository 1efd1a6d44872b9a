using AikidoGitLabSim.GitLab.Logs;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>Which database a connection string names. Never shows the password.</summary>
internal sealed class PostgresPlace
{
    private const int SecondsToConnect = 3;
    private const int SecondsForStatement = 5;
    private const int MillisecondsToCancel = 1000;
    private const int StatementsPrepared = 24;
    private const string CommandTimeout = "Command Timeout";
    private const string ApplicationName = "gitlab-sim";

    private readonly NpgsqlConnectionStringBuilder _connection;

    private PostgresPlace(NpgsqlConnectionStringBuilder connection) => _connection = connection;

    /// <summary>The database user.</summary>
    public string User => _connection.Username is { Length: > 0 } user ? user : Environment.UserName;

    /// <summary>The database.</summary>
    public string Database => _connection.Database is { Length: > 0 } database ? database : User;

    /// <summary>Host and port.</summary>
    public string Server => _connection.Host?.StartsWith('/') is true
        ? _connection.Host
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_connection.Host}:{_connection.Port}");

    /// <summary>How long a statement may take, as the connection string says.</summary>
    public TimeSpan LongestStatement =>
        TimeSpan.FromSeconds(_connection.ShouldSerialize(CommandTimeout) && _connection.CommandTimeout > 0
            ? _connection.CommandTimeout
            : SecondsForStatement);

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="WorldLogException">It is none. The message does not repeat it: it may hold a password.</exception>
    public static PostgresPlace Parse(string text)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(given.Host))
                throw NotAConnection(null);
            return new PostgresPlace(given);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or NotSupportedException)
        {
            throw NotAConnection(wrong);
        }
    }

    /// <summary>Where connections come from. What the connection string says of timeouts and pools counts.</summary>
    public NpgsqlDataSource ToSource()
    {
        Default("Timeout", SecondsToConnect);
        Default(CommandTimeout, SecondsForStatement);
        Default("Cancellation Timeout", MillisecondsToCancel);
        Default("Max Auto Prepare", StatementsPrepared);
        Default("Application Name", ApplicationName);
        _connection.PersistSecurityInfo = false;
        _connection.IncludeErrorDetail = false;
        var builder = new NpgsqlSlimDataSourceBuilder(_connection.ToString());
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }

    /// <summary>Server and database, for people.</summary>
    public override string ToString() => $"{Server}/{Database}";

    // An inner exception may name a part of the password, where the password holds a semicolon.
    private static WorldLogException NotAConnection(Exception? wrong) => new(
        $"what --postgres says is not a connection string{(wrong is null ? ": it names no host" : "")}",
        "write it as 'Host=127.0.0.1;Database=sim;Username=sim', with the password in PGPASSWORD");

    private void Default(string key, object value)
    {
        if (!_connection.ShouldSerialize(key))
            _connection[key] = value;
    }
}
