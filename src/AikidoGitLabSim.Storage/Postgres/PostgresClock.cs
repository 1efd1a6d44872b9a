using System.Globalization;
using Npgsql;

namespace AikidoGitLabSim.Storage.Postgres;

/// <summary>
/// How far the clock of this machine is from the database's. Replicas decide by their own clocks whether a token has expired: all compare
/// theirs with the same one.
/// </summary>
/// <param name="Ahead">How far this machine is ahead; negative: behind.</param>
internal readonly record struct PostgresClock(TimeSpan Ahead)
{
    /// <summary>What to do about a wrong clock.</summary>
    public const string Cure = "set the clocks of both machines, with NTP for example";

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong, in one line; null: nothing.</summary>
    public string? Problem => Ahead.Duration() <= Most
        ? null
        : string.Create(CultureInfo.InvariantCulture,
            $"the clock of this machine is {Ahead.Duration().TotalSeconds:0} s {Side} the database's");

    private string Side => Ahead > TimeSpan.Zero ? "ahead of" : "behind";

    /// <summary>Asks the database.</summary>
    public static PostgresClock Measure(NpgsqlConnection connection, TimeProvider time)
    {
        var asked = time.GetUtcNow();
        var there = connection.Query("SELECT clock_timestamp()", row => row.GetFieldValue<DateTimeOffset>(0))[0];
        return Between(asked, there, time.GetUtcNow());
    }

    /// <summary>Compares the database's time with the middle of the time that the question took.</summary>
    public static PostgresClock Between(DateTimeOffset asked, DateTimeOffset there, DateTimeOffset answered) =>
        new(asked + ((answered - asked) / 2) - there);
}
