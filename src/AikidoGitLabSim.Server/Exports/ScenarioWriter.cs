using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>Writes exported requests as a feature with one scenario.</summary>
internal static class ScenarioWriter
{
    private const string Indent = "      ";

    /// <summary>Writes the feature.</summary>
    /// <param name="world">The name of the world.</param>
    /// <param name="steps">The steps; the first one sets the world.</param>
    public static string Write(string world, ImmutableArray<ExportStep> steps)
    {
        var sent = steps.OfType<ExportStep.Sent>().ToList();
        var entries = steps.Select(EntryOf).OfType<JournaledDecision>().ToList();
        var text = new StringBuilder();
        text.Append(null, $"@on:{Edition(entries[0])}\n");
        text.Append(null, $"Feature: Requests of the world {world} from {Time(entries[0])} to {Time(entries[^1])}\n");
        text.Append(null, $"  Exported from the latest requests: {sent.Count} of {entries.Count}.\n\n");
        text.Append(null, $"  Scenario: {Title(sent, entries)}\n");
        foreach (var step in steps)
            Append(text, step, isUnknownSent: sent.Any(row => row.Token == KeptToken.Unknown));
        return text.ToString();
    }

    private static void Append(StringBuilder text, ExportStep step, bool isUnknownSent)
    {
        switch (step)
        {
            case ExportStep.WorldSet { IsFirst: true } start:
                AppendStep(text, "Given", "this world", start.Yaml);
                if (isUnknownSent)
                    AppendStep(text, "And", "an unknown token");
                break;
            case ExportStep.WorldSet other:
                AppendStep(text, "When", "the world becomes", other.Yaml);
                break;
            case ExportStep.ClockSet clock:
                AppendStep(text, "When", $"the clock reaches {Instants.Write(clock.Now)}");
                break;
            case ExportStep.Sent request:
                AppendStep(text, "When", $"{request.Request.Method} {request.Request.Target} is sent {With(request)}", Body(request));
                AppendStep(text, "Then", Answered(request));
                if (request.KeptAs is { } name)
                    AppendStep(text, "And", $"its token is kept as \"{name}\"");
                break;
            case ExportStep.LeftOut left:
                text.Append(null, $"    # left out: {RequestLine(left.Entry)}: {left.Reason}\n");
                break;
        }
    }

    private static void AppendStep(StringBuilder text, string keyword, string words, string? document = null)
    {
        text.Append(null, $"    {keyword} {words}\n");
        if (document is null)
            return;
        // A delimiter that does not stand in the document, escaped or not.
        var isQuoted = document.Contains("\"\"\"", StringComparison.Ordinal) || document.Contains("\\\"\\\"\\\"", StringComparison.Ordinal);
        var fence = isQuoted ? "```" : "\"\"\"";
        text.Append(Indent).Append(fence).Append('\n');
        var written = isQuoted ? document.Replace("```", "\\`\\`\\`", StringComparison.Ordinal) : document;
        foreach (var line in written.TrimEnd('\n').Split('\n'))
            text.Append(line.Length == 0 ? "" : Indent).Append(line).Append('\n');
        text.Append(Indent).Append(fence).Append('\n');
    }

    private static string With(ExportStep.Sent request)
    {
        if (request.Token is not { } token)
            return "without a token";
        var by = request.Request.Token.Place == TokenPlace.PrivateToken ? "" : $"by {request.Request.Token.Place} ";
        return $"{by}with the token \"{token.Label}\"{(request.Request.Sudo is { } user ? $" as \"{user}\"" : "")}";
    }

    private static string? Body(ExportStep.Sent request) => request.Request.Body is { } body ? JsonText.Indented(body) : null;

    private static string Answered(ExportStep.Sent request) => request.Answer switch
    {
        { IsYes: true, Json: JsonArray list } => string.Create(CultureInfo.InvariantCulture,
            $"the answer is {request.Answer.Status} with {list.Count} {(list.Count == 1 ? "item" : "items")}"),
        { Status: >= StatusCodes.Status400BadRequest } refused
            when ShortAnswer.Of(refused, request.Request.BaseUrl.Authority) is { } words => $"GitLab says \"{words}\"",
        var other => string.Create(CultureInfo.InvariantCulture, $"the answer is {other.Status}"),
    };

    private static string Title(List<ExportStep.Sent> sent, List<JournaledDecision> entries)
    {
        var first = RequestLine(sent.Count > 0 ? sent[0].Entry : entries[0]);
        return entries.Count switch
        {
            1 => first,
            2 => $"{first} and one more request",
            var count => string.Create(CultureInfo.InvariantCulture, $"{first} and {count - 1} more requests"),
        };
    }

    private static string RequestLine(JournaledDecision entry) => $"{entry.Method} {RequestPath.Of(entry.Decision.Context)}";

    private static JournaledDecision? EntryOf(ExportStep step) => step switch
    {
        ExportStep.Sent sent => sent.Entry, ExportStep.LeftOut left => left.Entry, _ => null,
    };

    // The features know no distributions: the world file says which one it is.
    private static string Edition(JournaledDecision entry) => entry.Decision.Context.World.Edition.ToString().Split('+')[0];

    private static string Time(JournaledDecision entry) =>
        entry.Decision.Context.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
