using AikidoGitLabSim.GitLab.Logs;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>The packs of pushes in a database, in parts of a mebibyte. A pack is there as a whole or not at all.</summary>
/// <param name="reads">The database.</param>
internal sealed class PostgresPacks(PostgresReads reads) : IPackStore
{
    private const int PartSize = 1 << 20;

    /// <inheritdoc/>
    public void Keep(string id, string folder) => reads.Run(connection =>
    {
        if (connection.Query("SELECT 1 FROM gitlab_sim.pack WHERE id = $1 LIMIT 1", _ => true, id).Count > 0)
            return 0;
        using var transaction = connection.BeginTransaction();
        foreach (var file in Directory.GetFiles(folder, $"{id}.*").Order(StringComparer.Ordinal))
            Keep(connection, id, file);
        transaction.Commit();
        return 0;
    });

    /// <inheritdoc/>
    public void Write(string id, string folder) => reads.Run(connection =>
    {
        var parts = connection.Query("SELECT file, part FROM gitlab_sim.pack WHERE id = $1 ORDER BY file, part",
            row => (File: row.GetString(0), Part: row.GetInt32(1)), id);
        if (parts.Count == 0)
            throw new WorldLogException($"the data lacks {id}, which a push brought", "restore it from a backup");
        foreach (var file in parts.GroupBy(part => part.File, part => part.Part, StringComparer.Ordinal))
        {
            using var content = File.Create(Path.Combine(folder, Path.GetFileName(file.Key)));
            foreach (var part in file)
            {
                content.Write(connection.Query(
                    "SELECT body FROM gitlab_sim.pack WHERE id = $1 AND file = $2 AND part = $3", row => row.GetFieldValue<byte[]>(0),
                    id, file.Key, part)[0]);
            }
        }

        return 0;
    });

    /// <inheritdoc/>
    public void Link(string refs, IReadOnlyCollection<string> packs) => reads.Run(connection => connection.Execute(
        "INSERT INTO gitlab_sim.push (refs, packs) VALUES ($1, $2) ON CONFLICT DO NOTHING", refs, string.Join(' ', packs)));

    /// <inheritdoc/>
    public IReadOnlyCollection<string>? PacksOf(string refs) => reads.Run(connection =>
        connection.Query("SELECT packs FROM gitlab_sim.push WHERE refs = $1", row => row.GetString(0), refs)) is [var packs]
            ? packs.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : null;

    private static void Keep(NpgsqlConnection connection, string id, string file)
    {
        using var content = File.OpenRead(file);
        var part = new byte[PartSize];
        for (var number = 0; content.ReadAtLeast(part, PartSize, throwOnEndOfStream: false) is > 0 and var length; number++)
        {
            connection.Execute("INSERT INTO gitlab_sim.pack (id, file, part, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", id,
                Path.GetFileName(file), number, part[..length]);
        }
    }
}
