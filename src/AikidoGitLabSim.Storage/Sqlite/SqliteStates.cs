using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Storage.Forms;
using Microsoft.Data.Sqlite;

namespace AikidoGitLabSim.Storage.Sqlite;

/// <summary>The worlds of a data file by the id of their form, each read once a call.</summary>
/// <param name="connection">The data file.</param>
internal sealed class SqliteStates(SqliteConnection connection)
{
    private readonly Dictionary<string, World> _read = [];

    /// <summary>The world with an id.</summary>
    /// <exception cref="WorldLogException">There is none, or it cannot be read.</exception>
    public World Of(string id)
    {
        if (_read.TryGetValue(id, out var world))
            return world;
        return connection.Query("SELECT body FROM state WHERE id = $1", row => row.GetFieldValue<byte[]>(0), id) is [var body]
            ? _read[id] = new WorldForm(id, body).ToWorld()
            : throw new WorldLogException($"the data lacks world {id[..8]}", "restore it from a backup");
    }
}
