namespace AikidoGitLabSim.Handbook.Lexicon;

/// <summary>The regular forms of English verbs.</summary>
internal static class Inflection
{
    private const int ShortVerb = 4;

    /// <summary>The forms of a verb; of several words the first is inflected.</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Of(string verb)
    {
        var (head, tail) = verb.IndexOf('_') is var cut and > 0 ? (verb[..cut], verb[cut..]) : (verb, "");
        yield return (verb, VerbForm.Base);
        yield return (Third(head) + tail, VerbForm.Third);
        yield return (Gerund(head) + tail, VerbForm.Gerund);
        yield return (Past(head) + tail, VerbForm.Participle);
        if (!Doubles(head))
            yield break;
        yield return (head + head[^1] + "ing" + tail, VerbForm.Gerund);
        yield return (head + head[^1] + "ed" + tail, VerbForm.Participle);
    }

    // "drop": one vowel between consonants; "open" and "enter" are longer.
    private static bool Doubles(string verb) => verb is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u',
        not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y')] && (verb.Length <= ShortVerb || verb[^1] is 't');

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
