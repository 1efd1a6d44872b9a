using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>What <c>/user</c> says of the user that the token acts as.</summary>
internal sealed record UserFacts(string Username, string? Name, bool? Bot)
{
    public long? Id { get; init; }

    /// <summary>Whether the user sees all there is without being a member; told to such users only.</summary>
    public bool SeesAll { get; init; }

    /// <summary>Such as <c>active</c> or <c>blocked</c>.</summary>
    public string? State { get; init; }

    public static UserFacts? From(Answer? answer) =>
        answer is { IsOk: true, Json: var json } && json.Text("username") is { Length: > 0 } username
            ? new(username, json.Text("name"), json.Flag("bot")) { Id = json.Number("id"), State = json.Text("state"), SeesAll = json.Flag("is_admin") == true || json.Flag("is_auditor") == true }
            : null;

    // A bot whose name GitLab did not make is a service account with a name of its own. A person may take any name.
    public TokenKind Kind => Bot switch
    {
        false => TokenKind.Personal,
        true => KindPatterns.Match(Username) ?? TokenKind.ServiceAccount,
        null => KindPatterns.Match(Username) ?? TokenKind.Personal,
    };
}
