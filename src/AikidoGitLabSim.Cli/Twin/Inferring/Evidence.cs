using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Inferring;

/// <summary>What the recordings of one GitLab tell about what was in it before they began.</summary>
internal sealed partial class Evidence
{
    private static readonly string[] ForAdmins = ["sudo", "admin_mode"];

    private readonly IReadOnlyList<Exchange> _exchanges;

    public Evidence(RecordedVersion version)
    {
        _exchanges =
            [.. version.Exchanges.Where(exchange => exchange.Succeeded && exchange.Answer.Json is not null && !OutOfScope.Holds(exchange))];
        var made = _exchanges.Where(exchange => exchange.Method == "POST").SelectMany(Made).ToList();
        Tokens = Distinct(_exchanges.Where(exchange => IsSelf(exchange)).SelectMany(Things), ThingKind.Token, made)
            .ToDictionary(row => row.Key, row => new SeedToken(row.Key, row.Value.RequiredNumber("user_id"), row.Value));
        Users = Distinct(_exchanges.SelectMany(Things), ThingKind.User, made);
        Groups = Distinct(_exchanges.SelectMany(Things).Concat(NamedByNumber), ThingKind.Namespace, made)
            .Where(row => row.Value.Text("kind") != "user").ToDictionary();
        Projects = Distinct(_exchanges.SelectMany(Things), ThingKind.Project, made);
        Named = new NamedThings(version);
    }

    public IReadOnlyDictionary<long, SeedToken> Tokens { get; }

    /// <summary>The tokens in the order in which a presumed world has them; recorded names need not be unique.</summary>
    public IReadOnlyList<SeedToken> Seeds => [.. Tokens.OrderBy(token => token.Key).Select(token => token.Value)];

    public IReadOnlyDictionary<long, JsonObject> Users { get; }

    public IReadOnlyDictionary<long, JsonObject> Groups { get; }

    public IReadOnlyDictionary<long, JsonObject> Projects { get; }

    /// <summary>The groups and projects that requests name by path, and that must be there for the answers to come out as
    /// recorded.</summary>
    public NamedThings Named { get; }

    /// <summary>The token that most recordings begin with: who asks where a recording does not say.</summary>
    public SeedToken? Usual => _exchanges.Where(IsSelf).Select(exchange => exchange.Answer.Json!.AsObject().RequiredNumber("id"))
        .Where(Tokens.ContainsKey).GroupBy(id => id).OrderByDescending(group => group.Count()).Select(group => Tokens[group.Key])
        .FirstOrDefault();

    /// <summary>A token of an administrator: who asks where a recording does not say and no other may.</summary>
    public SeedToken? OfAdmin => Seeds.FirstOrDefault(token => IsAdmin(token.UserId));

    /// <summary>An administrator is called so by an answer, or has a token with scopes that only administrators are given.</summary>
    public bool IsAdmin(long userId) => (Users.TryGetValue(userId, out var user) && user.Flag("is_admin") == true)
        || Tokens.Values.Any(token => token.UserId == userId
            && token.Description["scopes"]!.AsArray().Any(scope => ForAdmins.Contains((string)scope!)));

    /// <summary>Whether a user is the bot of a group or project token.</summary>
    public bool IsBot(long userId) => Users.TryGetValue(userId, out var user) && BotOf(user) is not null;

    /// <summary>What a bot belongs to, by its name (<c>app/services/resource_access_tokens/create_service.rb</c>); null: no
    /// bot.</summary>
    public static (ThingKind Kind, long Id)? BotOf(JsonObject user) =>
        user.Text("username") is { } name && BotName().Match(name) is { Success: true } match
            ? (match.Groups["kind"].Value == "group" ? ThingKind.Namespace : ThingKind.Project,
                long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    public static bool IsSelf(Exchange exchange) =>
        exchange.Method == "GET" && exchange.Succeeded && exchange.Path.EndsWith("/personal_access_tokens/self", StringComparison.Ordinal);

    private static IEnumerable<(ThingKind Kind, long Id, JsonObject Json)> Things(Exchange exchange) =>
        from json in JsonWalk.Objects(exchange.Answer.Json)
        let kind = Ids.Of(json, "id")
        let id = json.Number("id")
        where kind is not null && id is not null && IsNamed(json, kind.Value)
        select (kind.Value, id.Value, json);

    private static bool IsNamed(JsonObject json, ThingKind kind) => kind switch
    {
        ThingKind.User => json.Text("username") is not null,
        ThingKind.Namespace => json.Text("full_path") is not null,
        ThingKind.Project => json.Text("path_with_namespace") is not null,
        _ => true,
    };

    /// <summary>Groups that no answer describes, but whose number a request names: top-level ones, as far as known.</summary>
    private IEnumerable<(ThingKind Kind, long Id, JsonObject Json)> NamedByNumber =>
        from exchange in _exchanges
        let match = GroupNumber().Match(exchange.Path)
        where match.Success
        let name = $"group-{match.Groups["id"].Value}"
        select (ThingKind.Namespace, long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture),
            new JsonObject { ["name"] = name, ["full_path"] = name, ["visibility"] = "private" });

    /// <summary>What a POST made: its answer itself, not what the answer mentions.</summary>
    private static IEnumerable<(ThingKind Kind, long Id, JsonObject Json)> Made(Exchange exchange) =>
        Things(exchange).Where(thing => ReferenceEquals(thing.Json, exchange.Answer.Json));

    /// <summary>Of each thing the fullest description.</summary>
    private static Dictionary<long, JsonObject> Distinct(
        IEnumerable<(ThingKind Kind, long Id, JsonObject Json)> things, ThingKind kind,
        List<(ThingKind Kind, long Id, JsonObject Json)> made)
    {
        var madeIds = made.Where(thing => thing.Kind == kind).Select(thing => thing.Id).ToHashSet();
        return things.Where(thing => thing.Kind == kind && !madeIds.Contains(thing.Id))
            .GroupBy(thing => thing.Id)
            .OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.MaxBy(thing => thing.Json.Count).Json);
    }

    [GeneratedRegex(@"^(?<kind>group|project)_(?<id>\d+)_bot", RegexOptions.None, 1000)]
    private static partial Regex BotName();

    [GeneratedRegex(@"^/api/v4/groups/(?<id>\d+)(?:/|$)", RegexOptions.None, 1000)]
    private static partial Regex GroupNumber();
}
