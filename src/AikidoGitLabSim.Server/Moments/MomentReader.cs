using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Replays;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Moments;

/// <summary>Reads what <see cref="MomentWriter"/> wrote.</summary>
internal sealed class MomentReader
{
    private static readonly TokenDigest Unknown = TokenDigest.Of("no token has this value");

    private readonly LoadedWorld _now;
    private readonly ImmutableArray<World> _worlds;

    private MomentReader(LoadedWorld now, ImmutableArray<World> worlds) => (_now, _worlds) = (now, worlds);

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="context">The time, the randomness and the host name.</param>
    /// <exception cref="MomentException">It is not a moment file, cut off, of a newer version, or its world cannot be read.</exception>
    public static Moment Read(ReadOnlyMemory<byte> utf8, WorldFileContext context)
    {
        var root = Root(utf8);
        try
        {
            var now = WorldOf(root[MomentKeys.World], context);
            var reader = new MomentReader(
                now, [.. MomentJson.List(root, MomentKeys.Worlds).Select(world => WorldOf(world, context).World)]);
            return new Moment(
                MomentJson.Text(root, MomentKeys.Name), ScenarioOf(root[MomentKeys.Scenario]), now,
                [.. MomentJson.List(root, MomentKeys.Requests).OfType<JsonObject>().Select(reader.EntryOf)]);
        }
        catch (Exception malformed)
            when (malformed is InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new MomentException("a part of it is missing or is not what a moment file has there", malformed);
        }
    }

    private static JsonObject Root(ReadOnlyMemory<byte> utf8)
    {
        JsonObject? root;
        try
        {
            root = JsonNode.Parse(utf8.Span) as JsonObject;
        }
        catch (JsonException broken) when (utf8.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}");
            throw new MomentException($"it is cut off or damaged at {line}", broken) { Cure = "run the scenario again" };
        }
        catch (JsonException other)
        {
            throw new MomentException("it is not a moment file", other);
        }

        if (root?[MomentKeys.Format] is not JsonValue value || !value.TryGetValue<int>(out var version))
            throw new MomentException("it is not a moment file");
        return version <= MomentKeys.Version
            ? root
            : throw new MomentException(string.Create(CultureInfo.InvariantCulture, $"it has version {version} of the format"))
            {
                Cure = "open it with a newer gitlab-sim"
            };
    }

    private static LoadedWorld WorldOf(JsonNode? file, WorldFileContext context)
    {
        var read = WorldFileReader.Read(JsonText.Readable(file ?? throw new FormatException("no world")), context);
        return read.Loaded ?? throw new MomentException($"its world cannot be read: {read.Problems[0].Path}: {read.Problems[0].Message}")
        {
            Cure = read.Problems[0].Cure
        };
    }

    private static MomentScenario? ScenarioOf(JsonNode? scenario) => scenario is JsonObject found
        ? new MomentScenario(
            MomentJson.Text(found, "feature"), MomentJson.Text(found, "name"), found["step"]?.ToString(), MomentJson.Text(found, "error"))
        : null;

    private JournaledDecision EntryOf(JsonObject request)
    {
        var world = _worlds[MomentJson.Number(request, "world")];
        ImmutableArray<string>? refused = request["refused"] is null ? null : [.. MomentJson.Texts(request, "refused")];
        var (route, path) = (MomentJson.Text(request, "route"), MomentJson.Text(request, "path"));
        var context = ContextOf(request, world, MomentPolicies.Find(route, path, world.Edition)
            ?? MomentPolicies.Fixed(route, refused));
        var decision = DecisionEngine.Decide(context);
        // What a world file does not hold may have decided.
        if (decision.RefusedBy?.Name != (refused is [var rule, ..] ? rule : null))
            decision = DecisionEngine.Decide(context with { Policy = MomentPolicies.Fixed(route, refused) });
        return new JournaledDecision(
            "", MomentJson.Text(request, "id"), MomentJson.Text(request, "method"), decision, MomentJson.Number(request, "status"));
    }

    private DecisionContext ContextOf(JsonObject request, World world, RoutePolicy policy)
    {
        var at = MomentJson.Texts(request, "base").ToArray();
        int? place = request["token"] is null ? null : MomentJson.Number(request, "token");
        world = WithValue(world, place);
        var digest = place is > 0 && world.Tokens.Find(place.Value) is { } sent ? sent.Digest : Unknown;
        return new DecisionContext(
            world, policy, CredentialsOf(request, world, place is null ? null : new PresentedToken(digest, IsJobToken: false)),
            new RawParameters(MomentJson.Map(request, "parameters")
                .ToDictionary(row => row.Key, row => MomentValues.Read(row.Value), StringComparer.Ordinal)),
            Instants.TryInstant(MomentJson.Text(request, "time"), out var now) ? now : throw new FormatException("not a time"),
            new BaseUrl(at[0], at[1], at[2]))
        {
            Path = MomentJson.Text(request, "path"),
        };
    }

    private World WithValue(World world, int? place) =>
        place is > 0 && _now.World.Tokens.Find(place.Value) is { } token && world.Tokens.Find(place.Value) is { } row
            ? world.WithTokenValue(row with { Digest = token.Digest })
            : world;

    private static Credentials CredentialsOf(JsonObject request, World world, PresentedToken? token)
    {
        var credentials = new Credentials { Sudo = request["sudo"]?.ToString(), Session = SessionOf(request["session"], world) };
        return Enum.Parse<TokenPlace>(MomentJson.Text(request, "place")) switch
        {
            _ when token is null => credentials,
            TokenPlace.Bearer => credentials with { BearerHeader = token },
            TokenPlace.Basic => credentials with { Basic = new BasicCredentials(token, null, null) },
            TokenPlace.Parameter => credentials with { PrivateTokenParameter = token },
            TokenPlace.AccessToken => credentials with { AccessTokenParameter = token },
            TokenPlace.BearerToken => credentials with { BearerTokenParameter = token },
            _ => credentials with { PrivateTokenHeader = token },
        };
    }

    private static SessionCredentials? SessionOf(JsonNode? session, World world) => session is JsonArray { Count: 2 } row
        ? new SessionCredentials(row[0] is { } user ? world.FindUser(user.ToString())?.Id : null, row[1]?.ToString() == bool.TrueString)
        : null;
}
