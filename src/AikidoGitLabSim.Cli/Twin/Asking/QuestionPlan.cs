using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>What a GitLab is asked, and in which order: first what all need, then lists, then single groups and projects.</summary>
internal static class QuestionPlan
{
    /// <summary>The first question: whether a GitLab answers at all.</summary>
    public static readonly Question First = new("/version", Sender.Nobody);

    /// <summary>The question that describes the token.</summary>
    public static readonly Question Self = new("/personal_access_tokens/self");

    private const string Order = "order_by=id&sort=asc";
    private const int Samples = 3;
    private const string Missing = "no-such-group-of-the-twin";

    private static readonly Question User = new("/user");
    private static readonly Question Metadata = new("/metadata");
    private static readonly Question Groups = new($"/groups?all_available=false&{Order}&per_page=100");
    private static readonly Question Projects = new($"/projects?membership=true&{Order}&per_page=100");

    /// <summary>The questions after the first two, from the answers so far. They are complete when the lists are answered.</summary>
    public static IEnumerable<Question> Basics { get; } = [User, Metadata, Groups, Projects];

    /// <summary>Whether a question is a list that a world can have only as a whole.</summary>
    public static bool IsList(Question question) => question == Groups || question == Projects;

    /// <summary>All further questions, once the basic ones are answered.</summary>
    /// <param name="answers">The answers to the basic questions.</param>
    public static IEnumerable<Question> Further(IReadOnlyList<Asked> answers)
    {
        var user = (Json(answers, User) as JsonObject)?.Number("id");
        var token = (Json(answers, Self) as JsonObject)?.Number("id");
        return Strangers().Concat(About(token, user))
            .Concat(Sample(answers, Groups, "full_path").SelectMany(group => OfGroup(group.Id, group.Path, user)))
            .Concat(Sample(answers, Projects, "path_with_namespace").SelectMany(project => OfProject(project.Id, project.Path, user)))
            .Concat(Absent());
    }

    /// <summary>Whether an answer is no list, or a whole one: no further page, as far as it says.</summary>
    public static bool IsWholeOrSingle(Asked asked) => asked.Question.Path.Contains("&page=", StringComparison.Ordinal)
        || asked.Exchange?.Answer is not { Json: JsonArray, Headers: var headers }
        || (string.IsNullOrEmpty(headers.GetValueOrDefault("X-Next-Page"))
            && headers.GetValueOrDefault("Link")?.Contains("rel=\"next\"", StringComparison.Ordinal) is not true);

    private static IEnumerable<Question> Strangers() =>
    [
        new("/user", Sender.Nobody), new("/user", Sender.Unknown), new("/projects/1/access_tokens", Sender.Nobody),
        new("/personal_access_tokens/self", Sender.Nobody), new("/personal_access_tokens/self", Sender.Unknown),
    ];

    private static IEnumerable<Question> About(long? token, long? user)
    {
        yield return new("/version");
        if (token is { } id)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"/personal_access_tokens/{id}"));
        if (user is { } own)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"/users/{own}"));
        yield return new("/application/settings");
        yield return new($"/projects?membership=true&{Order}&per_page=1&page=2");
        yield return new($"/projects?membership=true&simple=true&{Order}&per_page=100");
        yield return new("/projects?order_by=nothing");
        yield return new("/groups?order_by=nothing");
    }

    private static IEnumerable<Question> OfGroup(long id, string path, long? user)
    {
        var group = string.Create(CultureInfo.InvariantCulture, $"/groups/{id}");
        if (user is { } own)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{group}/members/all/{own}"));
        yield return new($"{group}?with_projects=false");
        yield return new($"/groups/{Uri.EscapeDataString(path)}?with_projects=false");
        yield return new($"{group}/projects?{Order}&per_page=100&include_subgroups=true");
        yield return new($"{group}/subgroups?all_available=false&{Order}&per_page=100");
        yield return new($"{group}/access_tokens/0");
    }

    private static IEnumerable<Question> OfProject(long id, string path, long? user)
    {
        var project = string.Create(CultureInfo.InvariantCulture, $"/projects/{id}");
        if (user is { } own)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{project}/members/all/{own}"));
        yield return new(project);
        yield return new($"/projects/{Uri.EscapeDataString(path)}");
        yield return new($"{project}/access_tokens/0");
    }

    private static IEnumerable<Question> Absent() =>
    [
        new($"/groups/{Missing}"), new($"/projects/{Missing}%2Fnone"), new($"/groups/{Missing}/access_tokens"),
        new("/personal_access_tokens/0"), new("/users/0"), new("/no-such-endpoint"),
    ];

    private static IEnumerable<(long Id, string Path)> Sample(IReadOnlyList<Asked> answers, Question list, string key) =>
        (Json(answers, list) as JsonArray ?? []).OfType<JsonObject>()
            .Select(item => (Id: item.Number("id"), Path: item.Text(key)))
            .Where(item => item is { Id: not null, Path: not null }).Take(Samples).Select(item => (item.Id!.Value, item.Path!));

    private static JsonNode? Json(IReadOnlyList<Asked> answers, Question question) =>
        answers.FirstOrDefault(asked => asked.Question == question)?.Exchange is { Succeeded: true } exchange ? exchange.Answer.Json : null;
}
