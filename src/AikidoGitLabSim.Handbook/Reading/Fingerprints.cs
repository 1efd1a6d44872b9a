using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Digests of what statements say.</summary>
internal static class Fingerprints
{
    /// <summary>SHA-256 of the facts and of the words without markup, punctuation, case and white space.</summary>
    public static string Of(Draft draft, string words)
    {
        var facts = string.Join('\n', [
            draft.Kind.ToString(), draft.Action?.ToString() ?? "", .. draft.Target.Select(part => "t:" + Normal(part.Text)),
            .. draft.Values.Select(part => "v:" + Normal(part.Text)), "c:" + Normal(draft.Condition ?? ""), draft.Optional ? "optional"
                : "", draft.Negated ? "negated" : "", Normal(words)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
    }

    /// <summary>The digest of a figure without a text alternative.</summary>
    public static string OfFigure(IEnumerable<string> addresses) =>
        Of(new Draft(StatementKind.Figure) { Values = [.. addresses.Select(address => new Part(address, default))] }, "");

    private static string Normal(string text)
    {
        var normal = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '_' or '>' or '→')
                normal.Append(character == '→' ? '>' : character);
            else if (normal.Length > 0 && normal[^1] != ' ')
                normal.Append(' ');
        }

        return normal.ToString().Trim();
    }
}
