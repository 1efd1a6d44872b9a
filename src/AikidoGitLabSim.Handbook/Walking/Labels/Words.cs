using System.Collections.Frozen;
using System.Text;

namespace AikidoGitLabSim.Handbook.Walking.Labels;

/// <summary>The words of a label, reduced to what they mean.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "a", "an", "the", "your", "you", "its", "of", "for", "to", "in", "on", "new", "select", "choose", "button", "field", "box", "page",
        "icon", "menu", "tab", "link", "section", "form", "list", "input", "option", "checkbox", "enter", "click", "and", "optional",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["add"] = "make", ["create"] = "make", ["generate"] = "make", ["issue"] = "make",
        ["expiry"] = "expiration", ["expires"] = "expiration", ["expire"] = "expiration", ["expiring"] = "expiration",
        ["end"] = "expiration", ["permission"] = "scope", ["role"] = "role", ["level"] = "role",
        ["log"] = "sign", ["login"] = "sign", ["signin"] = "sign", ["delete"] = "revoke", ["remove"] = "clear", ["empty"] = "clear",
        ["save"] = "update", ["submit"] = "update", ["preference"] = "setting",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that carry meaning, in lower case, in the singular, synonyms as one word.</summary>
    public static IReadOnlySet<string> Of(string label)
    {
        var words = Split(label).ToList();
        var meant = words.Where(word => !Fillers.Contains(word)).ToList();
        return (meant.Count > 0 ? meant : words).Select(word => Synonyms.GetValueOrDefault(word, word)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The label without case, punctuation and repeated space.</summary>
    public static string Plain(string label)
    {
        var plain = new StringBuilder(label.Length);
        foreach (var letter in label.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            plain.Append(char.IsLetterOrDigit(letter) || letter == '_' ? letter : ' ');
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Split(string label) => Plain(label).Split(' ').Select(Singular);

    private static string Singular(string word) =>
        word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("us", StringComparison.Ordinal)
            ? word[..^1]
            : word;
}
