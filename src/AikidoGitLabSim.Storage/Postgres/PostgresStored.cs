using System.Collections.Concurrent;
using AikidoGitLabSim.Storage.Forms;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// Sends the forms of worlds that the database may lack. One that was sent a short time ago is there: nothing removes it for longer
/// than that. So a thousand forks of a large world send it once.
/// </summary>
/// <param name="time">The real time.</param>
internal sealed class PostgresStored(TimeProvider time)
{
    private static readonly TimeSpan Sure = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, long> _sent = new(StringComparer.Ordinal);

    /// <summary>Adds statements for the forms.</summary>
    /// <returns>The ids of those that were added.</returns>
    public IReadOnlyList<string> AddTo(NpgsqlBatch batch, IEnumerable<WorldForm> forms)
    {
        var missing = forms.DistinctBy(form => form.Id).Where(form => !IsThere(form.Id)).OrderBy(form => form.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var form in missing)
        {
            batch.Add("INSERT INTO gitlab_sim.state (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET at = now()", form.Id,
                form.Body);
        }

        return [.. missing.Select(form => form.Id)];
    }

    /// <summary>Notes that forms are in the database.</summary>
    public void Note(IReadOnlyList<string> ids)
    {
        foreach (var (id, _) in _sent.Where(pair => time.GetElapsedTime(pair.Value) > Sure))
            _sent.TryRemove(id, out _);
        foreach (var id in ids)
            _sent[id] = time.GetTimestamp();
    }

    /// <summary>Forgets what was noted: it may be another database.</summary>
    public void Clear() => _sent.Clear();

    private bool IsThere(string id) => _sent.TryGetValue(id, out var at) && time.GetElapsedTime(at) <= Sure;
}
