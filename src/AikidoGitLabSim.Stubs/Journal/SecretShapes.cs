using System.Buffers;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>What looks like a secret wherever it stands: tokens with a well-known prefix, and JSON web tokens.</summary>
public static partial class SecretShapes
{
    private const string JsonWebToken = "eyJ";

    private static readonly SearchValues<string> GitLab = SearchValues.Create(["gl", "GR1348941"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What the prefixes become in base64.</summary>
    internal static readonly string[] EncodedPrefixes =
    [
        .. new[] { "glpat-", "gloas-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "glffct-" }
            .SelectMany(SecretForms.Base64Of),
    ];

    /// <summary>Removes values that look like secrets from a text.</summary>
    public static string Clean(string text) =>
        text.AsSpan().ContainsAny(GitLab) || text.Contains(JsonWebToken, StringComparison.Ordinal)
            ? Shape().Replace(text, JournalRedactor.Mark)
            : text;

    // Well-known prefixes: docs.gitlab.com, security/tokens.
    [GeneratedRegex(
        @"\bgl(pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[\w.~-]{4,}|\bGR1348941[\w-]{10,}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        250)]
    private static partial Regex Shape();
}
