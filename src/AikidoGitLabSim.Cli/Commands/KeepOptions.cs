using System.CommandLine;
using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Storage;
using AikidoGitLabSim.Storage.Postgres;
using AikidoGitLabSim.Storage.Sqlite;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>The options of <c>serve</c> that say where the worlds are kept.</summary>
internal static class KeepOptions
{
    private const string Full = "full";
    private const string Relaxed = "relaxed";

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A file that keeps the worlds across restarts. It is created if needed",
        HelpName = "FILE.db",
    };

    private static readonly Option<string?> Postgres = new("--postgres")
    {
        Description =
            "Shares the worlds with all servers that use this PostgreSQL database, such as 'Host=db;Database=sim;Username=sim'. "
            + "The password can be in PGPASSWORD",
        HelpName = "CONNECTION",
    };

    private static readonly Option<string> DurabilityOption = new("--durability")
    {
        Description =
            $"{Full}: answers a change after it is on the disk. {Relaxed}: answers at once; a crash can undo the last fraction of a second",
        HelpName = $"{Full}|{Relaxed}",
        DefaultValueFactory = _ => Full,
    };

    public static IEnumerable<Option> All => [Data, DurabilityOption, Postgres];

    /// <summary>What is wrong with them, and what to do about it; null: nothing.</summary>
    public static (string What, string Cure)? ProblemOf(ParseResult parsed)
    {
        if (parsed.GetValue(DurabilityOption) is not (Full or Relaxed))
            return ($"'{parsed.GetValue(DurabilityOption)}' is not a durability", $"give --durability {Full} or {Relaxed}");
        if (parsed.GetValue(Data) is { } file && string.IsNullOrWhiteSpace(file))
            return ("--data names no file", "give it a file, such as worlds.db");
        return parsed.GetValue(Data) is not null && parsed.GetValue(Postgres) is not null
            ? ("--data and --postgres are both given", "give one: the worlds are in one place")
            : null;
    }

    /// <summary>Opens the log; null: worlds are in memory only.</summary>
    /// <exception cref="WorldLogException">It cannot be opened.</exception>
    public static IWorldLog? Open(ParseResult parsed) => parsed.GetValue(Postgres) is { } connection
        ? PostgresWorldLog.Open(connection, FastEntropy.Source)
        : parsed.GetValue(Data) is { } file
        ? SqliteWorldLog.Open(file, parsed.GetValue(DurabilityOption) == Full ? Durability.Full : Durability.Relaxed)
        : null;

    /// <summary>Where the worlds are kept, for people; null: in memory only.</summary>
    public static string? PlaceOf(ParseResult parsed) =>
        parsed.GetValue(Postgres) is { } connection ? PostgresWorldLog.Describe(connection) : parsed.GetValue(Data);
}
