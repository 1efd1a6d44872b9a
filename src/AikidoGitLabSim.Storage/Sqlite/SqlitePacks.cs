using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>The packs of pushes in a data file, in parts of a mebibyte.</summary>
/// <param name="writer">The data file.</param>
internal sealed class SqlitePacks(SqliteWriter writer) : IPackStore
{
    private const int PartSize = 1 << 20;

    /// <inheritdoc/>
    public void Keep(string id, string folder) => writer.Run(connection =>
    {
        if (connection.Query("SELECT 1 FROM pack WHERE id = $1 LIMIT 1", _ => true, id).Count > 0)
            return 0;
        foreach (var file in Directory.GetFiles(folder, $"{id}.*"))
        {
            using var content = File.OpenRead(file);
            var part = new byte[PartSize];
            for (var number = 0; content.ReadAtLeast(part, PartSize, throwOnEndOfStream: false) is > 0 and var length; number++)
                connection.Execute("INSERT INTO pack (id, file, part, body) VALUES ($1, $2, $3, $4)", id, Path.GetFileName(file), number,
                    part[..length]);
        }

        return 0;
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Write(string id, string folder) => writer.Run(connection =>
    {
        var parts = connection.Query("SELECT file, part FROM pack WHERE id = $1 ORDER BY file, part",
            row => (File: row.GetString(0), Part: row.GetInt64(1)), id);
        if (parts.Count == 0)
            throw new WorldLogException($"the data lacks {id}, which a push brought", "restore it from a backup");
        foreach (var file in parts.GroupBy(part => part.File, part => part.Part, StringComparer.Ordinal))
        {
            using var content = File.Create(Path.Combine(folder, Path.GetFileName(file.Key)));
            foreach (var part in file)
            {
                content.Write(connection.Query(
                    "SELECT body FROM pack WHERE id = $1 AND file = $2 AND part = $3", row => row.GetFieldValue<byte[]>(0), id,
                    file.Key, part)[0]);
            }
        }

        return 0;
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Link(string refs, IReadOnlyCollection<string> packs) => writer.Run(connection =>
        connection.Execute("INSERT INTO push (refs, packs) VALUES ($1, $2) ON CONFLICT DO NOTHING", refs, string.Join(' ', packs)))
        .GetAwaiter().GetResult();

    /// <inheritdoc/>
    public IReadOnlyCollection<string>? PacksOf(string refs) => writer.Run(connection =>
        connection.Query("SELECT packs FROM push WHERE refs = $1", row => row.GetString(0), refs)).GetAwaiter().GetResult() is [var packs]
            ? packs.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : null;
}
