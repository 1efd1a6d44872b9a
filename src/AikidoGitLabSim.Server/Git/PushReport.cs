using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AikidoGitLabSim.Server.Git;

/// <summary>What became of a push, in git's protocol (git's documentation, gitprotocol-pack: report-status and side bands).</summary>
/// <param name="Unpacked">Git's word for what became of the pack: <c>ok</c>, or why not.</param>
/// <param name="Refused">Why a ref was not updated, by ref.</param>
/// <param name="Said">What git shows behind <c>remote:</c>; empty: nothing.</param>
internal sealed record PushReport(string Unpacked, ImmutableDictionary<string, string> Refused, string Said)
{
    private const int LongestBandData = 60_000;
    private const byte ReportBand = 1;
    private const byte SpeechBand = 2;

    /// <summary>The answer to a push.</summary>
    public ReadOnlyMemory<byte> ToBody(PushRequest push)
    {
        var body = new ArrayBufferWriter<byte>();
        var banded = push.Abilities.Contains("side-band-64k");
        if (banded && Said.Length > 0)
            AddInBand(body, SpeechBand, Encoding.UTF8.GetBytes(Said));
        if (push.Abilities.Contains("report-status") || push.Abilities.Contains("report-status-v2"))
        {
            if (banded)
                AddInBand(body, ReportBand, Statuses(push));
            else
                body.Write(Statuses(push));
        }

        if (banded)
            body.Write("0000"u8);
        return body.WrittenMemory;
    }

    private ReadOnlySpan<byte> Statuses(PushRequest push)
    {
        var statuses = new ArrayBufferWriter<byte>();
        AddText(statuses, $"unpack {Unpacked}\n");
        foreach (var update in push.Updates)
            AddText(statuses, Refused.TryGetValue(update.Name, out var reason) ? $"ng {update.Name} {reason}\n" : $"ok {update.Name}\n");
        statuses.Write("0000"u8);
        return statuses.WrittenSpan;
    }

    private static void AddInBand(ArrayBufferWriter<byte> body, byte band, ReadOnlySpan<byte> data)
    {
        for (; data.Length > 0; data = data[Math.Min(LongestBandData, data.Length)..])
            Add(body, [band, .. data[..Math.Min(LongestBandData, data.Length)]]);
    }

    private static void AddText(ArrayBufferWriter<byte> body, string text) => Add(body, Encoding.UTF8.GetBytes(text));

    private static void Add(ArrayBufferWriter<byte> body, ReadOnlySpan<byte> line)
    {
        body.Write(Encoding.ASCII.GetBytes((line.Length + 4).ToString("x4", CultureInfo.InvariantCulture)));
        body.Write(line);
    }
}
