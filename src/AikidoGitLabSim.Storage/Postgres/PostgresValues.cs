using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>What replicas share beside the worlds. Values that have ended are removed when another one is kept.</summary>
/// <param name="reads">The database.</param>
internal sealed class PostgresValues(PostgresReads reads) : ISharedValues
{
    private const string Live = "(until IS NULL OR until > now())";

    /// <inheritdoc/>
    public byte[]? Find(string kind, string key) => reads.Run(connection => connection.Query(
        $"SELECT body FROM gitlab_sim.value WHERE kind = $1 AND key = $2 AND {Live}", row => row.GetFieldValue<byte[]>(0), kind, key))
        is [var value] ? value : null;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> All(string kind) => reads.Run(connection => connection.Query(
        $"SELECT body FROM gitlab_sim.value WHERE kind = $1 AND {Live} ORDER BY key", row => row.GetFieldValue<byte[]>(0), kind));

    /// <inheritdoc/>
    public void Keep(string kind, string key, byte[] value, DateTimeOffset? until) => reads.Run(connection =>
    {
        connection.Execute("DELETE FROM gitlab_sim.value WHERE until < now()");
        return connection.Execute(
            """
            INSERT INTO gitlab_sim.value (kind, key, body, until) VALUES ($1, $2, $3, $4::text::timestamptz)
            ON CONFLICT (kind, key) DO UPDATE SET body = $3, until = $4::text::timestamptz
            """, kind, key, value, until?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    });

    /// <inheritdoc/>
    public bool TryAdd(string kind, string key, byte[] value) => reads.Run(connection => connection.Execute(
        "INSERT INTO gitlab_sim.value (kind, key, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", kind, key, value)) > 0;

    /// <inheritdoc/>
    public void Remove(string kind, string key) => reads.Run(connection =>
        connection.Execute("DELETE FROM gitlab_sim.value WHERE kind = $1 AND key = $2", kind, key));
}
