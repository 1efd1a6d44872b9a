using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.PayloadProcessing;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Keeps token values out of a report, which embeds the output and the errors of steps.</summary>
internal static partial class Redaction
{
    private const string Struck = "[redacted]";

    /// <summary>The same as the pattern for traces of the browser; a test compares them.</summary>
    [GeneratedRegex(@"gl[a-z]{2,6}-[\w.\-]{16,}", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 60_000)]
    public static partial Regex GitLabToken { get; }

    /// <summary>The message without anything that looks like a token.</summary>
    public static Envelope Clean(Envelope message)
    {
        // Base64 has no hyphen, so an embedded picture is never changed.
        var text = NdjsonSerializer.Serialize(message);
        return GitLabToken.IsMatch(text) ? NdjsonSerializer.Deserialize(GitLabToken.Replace(text, Struck)) : message;
    }
}
