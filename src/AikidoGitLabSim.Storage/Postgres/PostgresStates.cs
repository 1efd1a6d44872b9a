using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>The worlds of a database by the id of their form. One that is still in use is not read again: forks share it.</summary>
internal sealed class PostgresStates
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, WeakReference<World>> _read = new(StringComparer.Ordinal);

    /// <summary>Gives the world with an id.</summary>
    /// <param name="connection">Where to read it.</param>
    /// <exception cref="WorldLogException">There is none, or it cannot be read.</exception>
    public Func<string, World> From(NpgsqlConnection connection) => id => Of(connection, id);

    private World Of(NpgsqlConnection connection, string id)
    {
        if (_read.TryGetValue(id, out var reference) && reference.TryGetTarget(out var world))
            return world;
        if (connection.Query("SELECT body FROM gitlab_sim.state WHERE id = $1", row => row.GetFieldValue<byte[]>(0), id) is not [var body])
            throw new WorldLogException($"the data lacks world {id[..8]}", "restore it from a backup");
        if (_read.Count > Most)
            Sweep();
        world = new WorldForm(id, body).ToWorld();
        _read[id] = new WeakReference<World>(world);
        return world;
    }

    private void Sweep()
    {
        foreach (var (id, reference) in _read)
        {
            if (!reference.TryGetTarget(out _))
                _read.TryRemove(id, out _);
        }
    }
}
