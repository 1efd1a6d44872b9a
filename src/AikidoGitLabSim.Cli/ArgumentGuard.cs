using AikidoGitLabSim.Validator;

namespace AikidoGitLabSim.Cli;

/// <summary>Keeps what may be a token, and was typed as an argument, out of everything that is printed.</summary>
internal sealed class ArgumentGuard
{
    private const string Withheld = "[not repeated]";

    private readonly string[] _secrets;

    /// <summary>Looks through the arguments: each whole, and what stands behind an equals sign or colon in it.</summary>
    public ArgumentGuard(IEnumerable<string> arguments) =>
        _secrets =
        [
            .. arguments.SelectMany(Pieces).Where(TokenSource.LooksLikeToken).Distinct(StringComparer.Ordinal)
                .OrderByDescending(piece => piece.Length),
        ];

    /// <summary>Whether an argument may be a token, or hold one.</summary>
    public bool HasToken => _secrets.Length > 0;

    /// <summary>The text without what may be a token.</summary>
    public string Clean(string text) =>
        _secrets.Aggregate(text, (cleaned, secret) => cleaned.Replace(secret, Withheld, StringComparison.Ordinal));

    private static IEnumerable<string> Pieces(string argument) =>
        argument.IndexOfAny(['=', ':']) is >= 0 and var at ? [argument, argument[(at + 1)..]] : [argument];
}
