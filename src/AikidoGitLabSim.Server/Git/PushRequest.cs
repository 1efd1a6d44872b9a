using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Server.Git;

/// <summary>The head of a push, before its pack (git's documentation, gitprotocol-pack: reference update request).</summary>
/// <param name="Updates">What is asked of which ref, in order.</param>
/// <param name="Abilities">What the client understands.</param>
/// <param name="Shallow">The commits at which the client's history is cut off; empty: it has all of it.</param>
internal sealed record PushRequest(ImmutableArray<RefUpdate> Updates, ImmutableHashSet<string> Abilities, ImmutableArray<string> Shallow)
{
    private const int LongestLine = 65520;
    private const int MostLines = 10_000;
    private const int IdLength = 40;
    private const string CutOff = "shallow ";
    private static readonly string Nothing = new('0', IdLength);

    /// <summary>Whether a pack follows: only when something is to be set.</summary>
    public bool HasPack => Updates.Any(update => update.New is not null);

    /// <summary>Reads one and leaves the stream where the pack begins.</summary>
    /// <returns>Null when the body is none of git's.</returns>
    public static async Task<PushRequest?> ReadAsync(Stream body, CancellationToken cancelled)
    {
        try
        {
            if (await LinesAsync(body, cancelled) is not { } lines)
                return null;
            var shallow = lines.TakeWhile(line => line.StartsWith(CutOff, StringComparison.Ordinal))
                .Select(line => line[CutOff.Length..]).ToList();
            if (lines.Count == 0)
                return new PushRequest([], [], []);
            if (shallow.Count == lines.Count || !shallow.TrueForAll(IsId))
                return null;
            return await CommandsAsync(body, lines, shallow, cancelled);
        }
        catch (Exception cutOff) when (cutOff is EndOfStreamException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<PushRequest?> CommandsAsync(
        Stream body, List<string> lines, List<string> shallow, CancellationToken cancelled)
    {
        var first = lines[shallow.Count].Split('\0', 2);
        var abilities = first.Length < 2 ? [] : first[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(ability => ability.Trim()).ToImmutableHashSet(StringComparer.Ordinal);
        var updates = lines.Skip(shallow.Count + 1).Prepend(first[0]).Select(Update).ToList();
        if (updates.Contains(null) || updates.DistinctBy(update => update!.Name).Count() != updates.Count)
            return null;
        if (abilities.Contains("push-options") && await LinesAsync(body, cancelled) is null)
            return null;
        return new PushRequest([.. updates.OfType<RefUpdate>()], abilities, [.. shallow]);
    }

    /// <returns>The lines up to the next flush; null when they are none.</returns>
    private static async Task<List<string>?> LinesAsync(Stream body, CancellationToken cancelled)
    {
        var lines = new List<string>();
        var size = new byte[4];
        while (lines.Count < MostLines)
        {
            await body.ReadExactlyAsync(size, cancelled);
            if (!int.TryParse(Encoding.ASCII.GetString(size), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length))
                return null;
            if (length == 0)
                return lines;
            if (length is < 5 or > LongestLine)
                return null;
            var line = new byte[length - size.Length];
            await body.ReadExactlyAsync(line, cancelled);
            lines.Add(Encoding.UTF8.GetString(line).TrimEnd('\n'));
        }

        return null;
    }

    private static RefUpdate? Update(string line) =>
        line.Split(' ', 3) is [var before, var after, { Length: > 0 } name] && IsId(before) && IsId(after)
            ? new RefUpdate(name, before == Nothing ? null : before, after == Nothing ? null : after)
            : null;

    private static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
}
