namespace AikidoGitLabSim.Handbook.Lexicon;

/// <summary>The regular forms of English verbs.</summary>
internal static class Inflection
{
    /// <summary>The forms of a verb; of several words the first is inflected.</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Of(string verb)
    {
        var (head, tail) = verb.IndexOf('_') is var cut and > 0 ? (verb[..cut], verb[cut..]) : (verb, "");
        yield return (verb, VerbForm.Base);
        yield return (Third(head) + tail, VerbForm.Third);
        yield return (Gerund(head) + tail, VerbForm.Gerund);
        yield return (Past(head) + tail, VerbForm.Participle);
    }

    private static string Third(string verb) => verb switch
    {
        _ when EndsInConsonantAndY(verb) => verb[..^1] + "ies",
        [.., 's' or 'x' or 'z' or 'o'] or [.., 's' or 'c', 'h'] => verb + "es",
        _ => verb + "s",
    };

    private static string Gerund(string verb) => verb switch
    {
        [.., 'e'] and not [.., 'e', 'e'] => verb[..^1] + "ing",
        _ => verb + "ing",
    };

    private static string Past(string verb) => verb switch
    {
        [.., 'e'] => verb + "d",
        _ when EndsInConsonantAndY(verb) => verb[..^1] + "ied",
        _ => verb + "ed",
    };

    private static bool EndsInConsonantAndY(string verb) => verb is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'];
}
