using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>The data of <c>/user</c> about the token's user.</summary>
internal sealed record UserFacts(string Username, string? Name, bool Bot)
{
    public required long Id { get; init; }

    /// <summary>Whether the user sees all there is without being a member; told to such users only.</summary>
    public bool SeesAll { get; init; }

    /// <summary>Such as <c>active</c> or <c>blocked</c>.</summary>
    public required string State { get; init; }

    public static UserFacts? From(ReadAnswer? answer) =>
        answer is { IsOk: true, Json: var json } && json.Text("username") is { Length: > 0 } username
        && json.Flag("bot") is { } bot && json.Number("id") is { } id && json.Text("state") is { } state
            ? new(username, json.Text("name"), bot)
            {
                Id = id, State = state, SeesAll = json.Flag("is_admin") == true || json.Flag("is_auditor") == true,
            }
            : null;

    // A bot whose name GitLab did not make is a service account with a name of its own. A person may take any name.
    public TokenKind Kind => Bot ? KindPatterns.Match(Username) ?? TokenKind.ServiceAccount : TokenKind.Personal;
}
