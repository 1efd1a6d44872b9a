using System.Collections.Immutable;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>The tables of a data file. The file's <c>user_version</c> says how many of the steps it has taken.</summary>
internal static class SqliteSchema
{
    /// <summary>Says that a file is ours: "GSIM".</summary>
    public const int ApplicationId = 0x4753494D;

    /// <summary>The steps. A released one never changes.</summary>
    public static ImmutableArray<string> Steps { get; } =
    [
        """
        CREATE TABLE world (name TEXT PRIMARY KEY, seq INTEGER NOT NULL, chain TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE event (world TEXT NOT NULL, seq INTEGER NOT NULL, chain TEXT NOT NULL, body BLOB NOT NULL,
            seed TEXT, current TEXT, PRIMARY KEY (world, seq)) WITHOUT ROWID;
        CREATE INDEX event_state ON event (seed, current) WHERE seed IS NOT NULL;
        CREATE TABLE state (id TEXT PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE snapshot (world TEXT NOT NULL, seq INTEGER NOT NULL, chain TEXT NOT NULL,
            seed TEXT, current TEXT, notes TEXT NOT NULL, PRIMARY KEY (world, seq)) WITHOUT ROWID;
        CREATE INDEX snapshot_seed ON snapshot (seed);
        CREATE INDEX snapshot_current ON snapshot (current);
        """,
        """
        CREATE TABLE pack (id TEXT NOT NULL, file TEXT NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (id, file, part));
        CREATE TABLE push (refs TEXT PRIMARY KEY, packs TEXT NOT NULL) WITHOUT ROWID;
        """,
    ];
}
