using System.Collections.Immutable;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// The tables in a database: all in the schema <c>gitlab_sim</c>. The row of <c>meta</c> says how many of the steps it has taken.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>Says that the schema is ours.</summary>
    public const string Product = "gitlab-sim";

    /// <summary>The channel on which a replica says that it appended entries.</summary>
    public const string Channel = "gitlab_sim";

    /// <summary>
    /// How long entries and snapshots stay that no start needs: a replica that was away for less reads entries, and an append whose outcome
    /// is not known finds itself.
    /// </summary>
    public const string Kept = "interval '10 minutes'";

    /// <summary>The schema and its one row.</summary>
    public const string Base = """
        CREATE SCHEMA gitlab_sim;
        CREATE TABLE gitlab_sim.meta (one boolean PRIMARY KEY DEFAULT true CHECK (one), product text NOT NULL, version integer NOT NULL);
        INSERT INTO gitlab_sim.meta (product, version) VALUES ('gitlab-sim', 0);
        """;

    /// <summary>
    /// The steps. A released one never changes. Column <c>tx</c> is the cursor of replicas: numbers of transactions are given in the order
    /// of their start, so that a reader goes back to the oldest one that was running when it last looked.
    /// </summary>
    public static ImmutableArray<string> Steps { get; } =
    [
        """
        CREATE TABLE gitlab_sim.world (name text COLLATE "C" PRIMARY KEY, seq bigint NOT NULL, chain text NOT NULL,
            tx xid8 NOT NULL DEFAULT pg_current_xact_id());
        CREATE INDEX world_tx ON gitlab_sim.world (tx);
        CREATE TABLE gitlab_sim.event (world text COLLATE "C" NOT NULL, seq bigint NOT NULL, chain text NOT NULL, command text NOT NULL,
            at timestamptz NOT NULL DEFAULT now(), body bytea NOT NULL, seed text, current text, PRIMARY KEY (world, seq));
        CREATE INDEX event_seed ON gitlab_sim.event (seed) WHERE seed IS NOT NULL;
        CREATE INDEX event_current ON gitlab_sim.event (current) WHERE current IS NOT NULL;
        CREATE TABLE gitlab_sim.state (id text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), body bytea NOT NULL);
        CREATE TABLE gitlab_sim.snapshot (world text COLLATE "C" NOT NULL, seq bigint NOT NULL, chain text NOT NULL, made text NOT NULL,
            at timestamptz NOT NULL DEFAULT now(), seed text, current text, notes text NOT NULL, PRIMARY KEY (world, seq));
        CREATE INDEX snapshot_seed ON gitlab_sim.snapshot (seed);
        CREATE INDEX snapshot_current ON gitlab_sim.snapshot (current);
        CREATE TABLE gitlab_sim.pack (id text NOT NULL, file text NOT NULL, part integer NOT NULL, body bytea NOT NULL,
            PRIMARY KEY (id, file, part));
        CREATE TABLE gitlab_sim.push (refs text PRIMARY KEY, packs text NOT NULL);
        CREATE TABLE gitlab_sim.value (kind text NOT NULL, key text NOT NULL, body bytea NOT NULL, until timestamptz,
            PRIMARY KEY (kind, key));
        CREATE INDEX value_until ON gitlab_sim.value (until) WHERE until IS NOT NULL;
        """,
    ];
}
