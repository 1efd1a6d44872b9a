using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Validator;

/// <summary>
/// Reads a token from text that the caller has fetched from a file, standard input or a variable. There is no way to
/// read one from a command-line argument: arguments end up in shell histories and process lists.
/// No problem that is reported repeats any part of the text.
/// </summary>
public static class TokenSource
{
    private const string HeaderPrefix = "PRIVATE-TOKEN:";

    /// <summary>Reads the content of a token file: the bare token, or a <c>PRIVATE-TOKEN: …</c> line.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <returns>The token or the problem.</returns>
    public static TokenReading FromFileContent(string content, string path) => Read(content, $"The token file {path}", headerAllowed: true);

    /// <summary>Reads what came in on standard input: the bare token, or a <c>PRIVATE-TOKEN: …</c> line.</summary>
    /// <param name="text">The whole input.</param>
    /// <returns>The token or the problem.</returns>
    public static TokenReading FromStandardInput(string text) => Read(text, "Standard input", headerAllowed: true);

    /// <summary>Reads the value of an environment variable: the bare token.</summary>
    /// <param name="value">The value, or null when the variable is not set.</param>
    /// <param name="name">The variable's name, for messages.</param>
    /// <returns>The token or the problem.</returns>
    public static TokenReading FromEnvironment(string? value, string name) =>
        Read(value ?? "", $"The environment variable {name}", headerAllowed: false);

    /// <summary>Tells whether a text that stands where no token belongs may hold one, so that it must not be repeated.</summary>
    /// <param name="text">Any text, such as an argument.</param>
    /// <returns>Whether a part of it has the form of a token, or all of it looks random.</returns>
    public static bool LooksLikeToken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TokenLike.HasForm(text) || TokenLike.LooksRandom(text);
    }

    /// <summary>Tells whether others on the machine can read a token file.</summary>
    /// <param name="mode">The file's mode.</param>
    /// <param name="path">The file's name, for the message.</param>
    /// <returns>A warning with its cure, or null when only the owner can read and write the file.</returns>
    public static string? ModeWarning(UnixFileMode mode, string path) =>
        (mode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) == UnixFileMode.None
            ? null
            : $"warning: other users can access the token file {path}; run chmod 600 {path}";

    private static TokenReading Read(string text, string source, bool headerAllowed)
    {
        var value = text.TrimStart('\uFEFF').Trim();
        if (headerAllowed && value.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase))
            value = value[HeaderPrefix.Length..].Trim();

        return TokenShape.Find(value) is { } problem
            ? new(null, $"{source}: {problem.What}", problem.Cure)
            : new(new Secret(value), null, null);
    }
}
