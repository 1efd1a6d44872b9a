namespace AikidoGitLabSim.Validator.Input;

/// <summary>What can be said of a token's text before anyone is asked. Never repeats the text.</summary>
internal static class TokenShape
{
    // Below this, striking the token out of a report would strike out parts of ordinary words.
    private const int ShortestToken = 6;
    private const int LongestToken = 1024;

    private const string CopyAgain = "Copy the token again from GitLab, the whole of it and nothing else.";

    private static readonly (Func<string, bool> Applies, InputProblem Problem)[] Rules =
    [
        (string.IsNullOrWhiteSpace, new("the token is blank.", "Put the token there: GitLab shows it once, right after it was made.")),
        (t => t.StartsWith("PRIVATE-TOKEN:", StringComparison.OrdinalIgnoreCase),
            new("the token still has its header name in front.", "Leave out PRIVATE-TOKEN: and the space behind it.")),
        (t => t.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase) || t.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase),
            new("the token still has an Authorization header around it.", "Leave out everything but the token itself.")),
        (t => t.Any(c => c is '\n' or '\r'), new("the token has more than one line.", CopyAgain)),
        (t => t.Any(char.IsWhiteSpace), new("the token has white space inside.", CopyAgain)),
        (t => t.Any(c => c is '"' or '\'' or '`' or '“' or '”' or '‘' or '’'), new("the token has quotation marks.", "Leave the quotation marks out.")),
        (t => t.Any(c => c is '<' or '>' or '$' or '{' or '}'),
            new("the token looks like a placeholder, not like a token.", "Put the real token in the placeholder's place.")),
        (t => t.Any(c => c is < '!' or > '~'), new("the token has characters that no token has (control or non-ASCII).", CopyAgain)),
        (t => t.Length < ShortestToken, new($"the token has fewer than {ShortestToken} characters: a part of it is missing.", CopyAgain)),
        (t => t.Length > LongestToken, new($"the token has more than {LongestToken} characters: this is something else.", CopyAgain)),
    ];

    public static InputProblem? Find(string token) => Rules.FirstOrDefault(rule => rule.Applies(token)).Problem;
}
