using Npgsql;
using NpgsqlTypes;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>Statements with parameters <c>$1</c>, <c>$2</c> …</summary>
internal static class PostgresStatement
{
    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Execute(this NpgsqlConnection connection, string text, params ReadOnlySpan<object?> parameters)
    {
        using var command = Make(connection, text, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads rows.</summary>
    public static List<T> Query<T>(this NpgsqlConnection connection, string text, Func<NpgsqlDataReader, T> row,
        params ReadOnlySpan<object?> parameters)
    {
        using var command = Make(connection, text, parameters);
        using var reader = command.ExecuteReader();
        return reader.Rows(row);
    }

    /// <summary>The rows of a result.</summary>
    public static List<T> Rows<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row)
    {
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>Adds a statement to a batch.</summary>
    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string text, params ReadOnlySpan<object?> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters)
            command.Parameters.Add(Of(parameter));
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>A text, or null.</summary>
    public static string? TextOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static NpgsqlCommand Make(NpgsqlConnection connection, string text, ReadOnlySpan<object?> parameters)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(Of(parameter));
        return command;
    }

    // Nothing is a text: all columns that may be null are, but one that names its type in the statement.
    private static NpgsqlParameter Of(object? value) => value is null
        ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = DBNull.Value }
        : new NpgsqlParameter { Value = value };
}
