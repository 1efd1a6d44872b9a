using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Moments;

/// <summary>Writes a world at a moment, with the latest requests to it and without secrets, as a file.</summary>
internal sealed class MomentWriter
{
    /// <summary>All worlds together are no longer than this, in characters: older requests are left out.</summary>
    private const int Most = 32 << 20;

    private readonly Dictionary<World, int> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly JsonArray _worlds = [];
    private int _length;

    private MomentWriter()
    {
    }

    /// <summary>Writes the file.</summary>
    /// <param name="name">The name of the world.</param>
    /// <param name="world">The world, with what was pushed as its code.</param>
    /// <param name="realNow">The real time, UTC.</param>
    /// <param name="newestFirst">The requests.</param>
    public static JsonObject Write(string name, World world, DateTimeOffset realNow, IEnumerable<JournaledDecision> newestFirst)
    {
        var writer = new MomentWriter();
        var requests = newestFirst.TakeWhile(_ => writer._length < Most).Select(writer.Request).ToList();
        requests.Reverse();
        return new JsonObject
        {
            [MomentKeys.Format] = MomentKeys.Version,
            [MomentKeys.Name] = name,
            [MomentKeys.Scenario] = null,
            [MomentKeys.World] = Now(world, realNow),
            [MomentKeys.Worlds] = writer._worlds,
            [MomentKeys.Requests] = JsonText.List(requests),
        };
    }

    // A world file leaves out the clock of a world that follows the system's.
    private static JsonObject? Now(World world, DateTimeOffset realNow)
    {
        var file = JsonNode.Parse(WorldFileWriter.WriteJson(world, realNow))?.AsObject();
        if (file is not null)
            file["clock"] = Instants.Write(world.Clock.Now(realNow));
        return file;
    }

    private JsonNode? Request(JournaledDecision entry)
    {
        var (context, refusedBy, refusal) = entry.Decision;
        var token = SentToken.Of(context.Credentials).FirstOrDefault();
        return new JsonObject
        {
            ["id"] = entry.RequestId,
            ["time"] = Instants.Write(context.Now),
            ["method"] = entry.Method,
            ["path"] = RequestPath.Of(context),
            ["route"] = context.Policy.ToString(),
            ["status"] = entry.Status,
            ["world"] = IndexOf(context.World),
            ["base"] = JsonText.List([context.BaseUrl.Scheme, context.BaseUrl.Authority, context.BaseUrl.Root]),
            ["parameters"] = new JsonObject(context.Parameters.All.Select(
                row => KeyValuePair.Create(row.Key, MomentValues.Write(row.Key, row.Value)))),
            ["place"] = token.Place.ToString(),
            ["token"] = token.Value is { } presented ? PlaceOf(context.World, presented) : null,
            ["sudo"] = context.Credentials.Sudo,
            ["session"] = Session(context),
            ["refused"] = refusedBy is null ? null : JsonText.List([refusedBy.Name, refusedBy.Source, refusal?.Kind.ToString() ?? "",
                refusal?.Cure ?? ""]),
        };
    }

    // Read again, tokens have ids without gaps: the place in the file is the id.
    private static int PlaceOf(World world, PresentedToken presented) => world.FindToken(presented.Digest) is { } token
        ? world.Tokens.Rows.TakeWhile(row => row.Id != token.Id).Count() + 1
        : 0;

    private static JsonArray? Session(DecisionContext context) => context.Credentials.Session is { } session
        ? new JsonArray(
            session.UserId is { } id ? JsonValue.Create(context.World.Users.Find(id)?.Username) : null,
            JsonValue.Create(session.IsGenuine.ToString(CultureInfo.InvariantCulture)))
        : null;

    private int IndexOf(World world)
    {
        if (_known.TryGetValue(world, out var index))
            return index;
        var text = WorldFileWriter.WriteJson(world with { Clock = default }, default);
        if (!_texts.TryGetValue(text, out index))
        {
            _texts.Add(text, index = _worlds.Count);
            _worlds.Add(JsonNode.Parse(text));
            _length += text.Length;
        }

        _known.Add(world, index);
        return index;
    }
}
