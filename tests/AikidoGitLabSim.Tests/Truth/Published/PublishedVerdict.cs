using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Tests.Truth.Published;

/// <summary>What the published tables say that a caller gets from an endpoint.</summary>
/// <param name="Text">The form of the answer: its status, or the words that every such answer has; null: the tables do not say.</param>
internal readonly record struct PublishedVerdict(string? Text)
{
    private const string Unknown = "unknown";

    public static PublishedVerdict None => default;

    public static PublishedVerdict Of(string method, string template, CallerProfile caller, Edition edition)
    {
        var endpoint = $"{method} {template}";
        if (caller.Kind == TokenKind.FineGrained)
            return OfFineGrained(endpoint, caller, edition);
        if (caller.Kind == TokenKind.OAuth || caller.Scopes.Names is not [var name]
            || !PublishedTables.Scopes.TryGetValue(name, out var scope) || scope.Since > edition.Version)
            return None;
        return scope.Opens(method, template) switch
        {
            false => new("insufficient_scope"),
            true => OfRole(endpoint, template, caller),
            null => None,
        };
    }

    /// <summary>Whether an answer is as the tables say.</summary>
    public bool IsMetBy(string answer, bool isComplete) => Text switch
    {
        "insufficient_scope" => answer.Contains("\"insufficient_scope\"", StringComparison.Ordinal),
        "permission" => answer.Contains("insufficient_granular_scope", StringComparison.Ordinal),
        "no permission" => !answer.Contains("insufficient_granular_scope", StringComparison.Ordinal),
        "allowed" => answer[0] == '2' || (!isComplete && !IsRefusal(answer)),
        "refused" => answer[0] == '4',
        "scope suffices" => !answer.Contains("insufficient_scope", StringComparison.Ordinal),
        _ => throw new InvalidOperationException(Unknown),
    };

    private static PublishedVerdict OfFineGrained(string endpoint, CallerProfile caller, Edition edition)
    {
        if (!ScopeCatalogue.FineGrainedExist.Holds(edition.Version)
            || !PublishedTables.Permissions.TryGetValue(endpoint, out var permission))
            return None;
        return new(caller.Permissions.Contains(permission) ? "no permission" : "permission");
    }

    private static PublishedVerdict OfRole(string endpoint, string template, CallerProfile caller)
    {
        if (!PublishedTables.Roles.TryGetValue(endpoint, out var role))
            return new("scope suffices");
        var inProject = template.StartsWith("/projects/", StringComparison.Ordinal);
        if (caller.Kind is TokenKind.Group or TokenKind.Project && role.OnlyPeople)
            return new("refused");
        if (caller.Kind == TokenKind.Project && !inProject)
            return new("scope suffices");
        var level = inProject ? caller.InProject : caller.InGroup;
        return new(caller.IsAdmin || level >= role.Least ? "allowed" : "refused");
    }

    private static bool IsRefusal(string answer) =>
        answer.StartsWith("401", StringComparison.Ordinal) || answer.StartsWith("403", StringComparison.Ordinal);
}
