using System.Buffers;
using System.Collections.Concurrent;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Stubbing;

/// <summary>
/// Says whether a word is the value of a token of a world. Words as paths have them come again with every request: while the world's tokens
/// stay
/// the same, those that are no token are not digested again.
/// </summary>
/// <param name="slot">The world.</param>
internal sealed class TokenWords(WorldSlot slot)
{
    private const int MostKept = 256;
    private const int LongestKept = 40;

    // Words of a path and addresses. No other word is kept: it may be a secret of somebody else.
    private static readonly SearchValues<char> OfNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");
    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("0123456789.");

    private Others _others = new(null);

    /// <summary>Whether a word is the value of a token.</summary>
    public bool IsToken(string word)
    {
        var tokens = slot.Current.Tokens;
        var others = Volatile.Read(ref _others);
        if (!ReferenceEquals(others.Tokens, tokens))
            Volatile.Write(ref _others, others = new Others(tokens));
        if (others.Words.ContainsKey(word))
            return false;
        if (tokens.Find(TokenDigest.Of(word)) is not null)
            return true;
        if (others.Words.Count < MostKept && IsKept(word))
            others.Words.TryAdd(word, value: true);
        return false;
    }

    private static bool IsKept(string word) =>
        word.Length <= LongestKept && (!word.AsSpan().ContainsAnyExcept(OfNames) || !word.AsSpan().ContainsAnyExcept(OfAddresses));

    private sealed record Others(object? Tokens)
    {
        public ConcurrentDictionary<string, bool> Words { get; } = new(StringComparer.Ordinal);
    }
}
