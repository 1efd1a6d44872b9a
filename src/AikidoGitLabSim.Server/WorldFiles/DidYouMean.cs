using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Words a cure for a word that is unknown.</summary>
internal static class DidYouMean
{
    private const int MostCandidates = 1000;

    /// <summary>A question with the nearest candidate, or the cure for when none is near.</summary>
    public static string Cure(string word, IEnumerable<string> candidates, string otherwise) =>
        NearestWord.Of(word, candidates.Take(MostCandidates), _ => Math.Clamp((word.Length + 1) / 3, 1, 3)) is { } near
            ? $"did you mean '{near}'?"
            : otherwise;

    /// <summary>The words, for a sentence: <c>a, b or c</c>.</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
