using System.Buffers;
using System.Globalization;
using System.Text;
using AikidoGitLabSim.Server.Rest;

namespace AikidoGitLabSim.Server.Git;

/// <summary>
/// Answers a push that GitLab would take. Pushes are not kept here, so every ref is refused, in git's own protocol and with the reason
/// (git's documentation, gitprotocol-pack: report-status).
/// </summary>
internal static class UnkeptPush
{
    private const string Reason = "GitLab would take this push; the simulator keeps no pushes";
    private const int LongestLine = 65520;
    private const int MostRefs = 10_000;
    private const int LongestBandData = 60_000;

    /// <summary>Reads a push to its end and says what the answer is.</summary>
    public static async Task<(byte[]? Body, Answer? Instead)> AnswerAsync(Stream body, CancellationToken aborted)
    {
        try
        {
            var lines = await CommandsAsync(body, aborted);
            await body.CopyToAsync(Stream.Null, aborted);
            return lines is null ? (null, GitRefusals.Malformed) : (Report(lines), null);
        }
        catch (Exception cutOff) when (cutOff is EndOfStreamException or InvalidDataException)
        {
            return (null, GitRefusals.Malformed);
        }
    }

    private static async Task<List<string>?> CommandsAsync(Stream body, CancellationToken aborted)
    {
        var lines = new List<string>();
        var size = new byte[4];
        while (lines.Count < MostRefs)
        {
            await body.ReadExactlyAsync(size, aborted);
            if (!int.TryParse(Encoding.ASCII.GetString(size), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length))
                return null;
            if (length == 0)
                return lines;
            if (length is < 5 or > LongestLine)
                return null;
            var line = new byte[length - 4];
            await body.ReadExactlyAsync(line, aborted);
            lines.Add(Encoding.UTF8.GetString(line));
        }

        return null;
    }

    // A lone flush is git's way to find out whether a large push would be let in.
    private static byte[] Report(List<string> lines)
    {
        if (lines.Count == 0)
            return [];
        var abilities = lines[0].Contains('\0', StringComparison.Ordinal) ? lines[0][lines[0].IndexOf('\0', StringComparison.Ordinal)..] : "";
        var report = new ArrayBufferWriter<byte>();
        Add(report, "unpack ok\n"u8);
        foreach (var name in lines.Select(RefOf).OfType<string>())
            Add(report, Encoding.UTF8.GetBytes($"ng {name} {Reason}\n"));
        report.Write("0000"u8);
        if (!abilities.Contains("report-status", StringComparison.Ordinal))
            return [];
        return abilities.Contains("side-band-64k", StringComparison.Ordinal) ? InBand(report.WrittenSpan) : report.WrittenSpan.ToArray();
    }

    private static string? RefOf(string line)
    {
        var parts = line.Split('\0')[0].TrimEnd('\n').Split(' ');
        return parts is [_, _, var name] ? name : null;
    }

    private static byte[] InBand(ReadOnlySpan<byte> report)
    {
        var banded = new ArrayBufferWriter<byte>();
        for (; report.Length > 0; report = report[Math.Min(LongestBandData, report.Length)..])
            Add(banded, [1, .. report[..Math.Min(LongestBandData, report.Length)]]);
        banded.Write("0000"u8);
        return banded.WrittenSpan.ToArray();
    }

    private static void Add(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> line)
    {
        writer.Write(Encoding.ASCII.GetBytes((line.Length + 4).ToString("x4", CultureInfo.InvariantCulture)));
        writer.Write(line);
    }
}
