using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>Checks the text of a token before a request is sent. Never repeats the text.</summary>
internal static class TokenShape
{
    // Below this length, removing the token from a report would remove parts of ordinary words.
    private const int ShortestToken = 6;
    private const int LongestToken = 1024;

    private const string CopyAgain = "Copy the token again from GitLab, the whole of it and nothing else.";

    private static readonly (Func<string, bool> Applies, InputProblem Problem)[] Rules =
    [
        (string.IsNullOrWhiteSpace, new("the token is blank.", "Put the token there: GitLab shows it once, right after it was made.")),
        (t => t.StartsWith("PRIVATE-TOKEN:", StringComparison.OrdinalIgnoreCase),
            new("the token still has its header name in front.", "Leave out PRIVATE-TOKEN: and the space behind it.")),
        (t => t.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase)
            || t.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase),
            new("the token still has an Authorization header around it.", "Leave out everything but the token itself.")),
        (IsAssignment, new("the token has a variable name in front of it.", "Remove the name and the equals sign.")),
        (t => t.Any(c => c is '\n' or '\r'), new("the token has more than one line.", CopyAgain)),
        (t => t.Any(char.IsWhiteSpace), new("the token has white space inside.", CopyAgain)),
        (t => t.Contains("://", StringComparison.Ordinal),
            new("the token is an address.", "Give only the token. If the address contains it, revoke it: addresses end up in logs.")),
        (t => t.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && t.Length > dash + 6
            && t[(dash + 1)..].All(c => c is 'x' or 'X'),
            new("the token looks like a placeholder, not like a token.", "Put the real token in the placeholder's place.")),
        (t => t.Contains("***", StringComparison.Ordinal) || t.Any(c => c is '•' or '●' or '…')
            || t.Contains("...", StringComparison.Ordinal),
            new("the token is masked: it contains asterisks or dots instead of the real characters.", CopyAgain)),
        (t => TokenPrefixes.NeverForTheApi(t) is not null,
            new("the token is of a kind that GitLab's API never takes.", "Use a personal, group or service account access token.")),
        (t => t.Any(c => c is '"' or '\'' or '`' or '“' or '”' or '‘' or '’'),
            new("the token has quotation marks.", "Leave the quotation marks out.")),
        (t => t.Any(c => c is '<' or '>' or '$' or '{' or '}'),
            new("the token looks like a placeholder, not like a token.", "Put the real token in the placeholder's place.")),
        (t => t.Any(c => c is < '!' or > '~'), new("the token has characters that no token has (control or non-ASCII).", CopyAgain)),
        (t => t.Length < ShortestToken, new($"the token has fewer than {ShortestToken} characters: a part of it is missing.", CopyAgain)),
        (t => t.Length > LongestToken, new($"the token has more than {LongestToken} characters: this is something else.", CopyAgain)),
    ];

    public static InputProblem? Find(string token) =>
        Rules.FirstOrDefault(rule => rule.Applies(token)).Problem is not { } problem ? null
        : TokenPrefixes.NeverForTheApi(token) is { } kind
        ? new($"the token is {kind}, by its first letters, which GitLab's API never takes.", problem.Cure)
        : problem;

    // GITLAB_TOKEN=…, export GITLAB_TOKEN=…, private_token=…, PAT=glpat-…
    private static bool IsAssignment(string token)
    {
        var text = token.StartsWith("export ", StringComparison.Ordinal) ? token["export ".Length..] : token;
        return text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 2
            && text[..at].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            && (text[..at].Contains("TOKEN", StringComparison.OrdinalIgnoreCase) || TokenLike.HasForm(text[(at + 1)..]));
    }
}
