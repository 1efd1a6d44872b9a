using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Joins the parts of verbs such as "turn it on" and "fill the form in".</summary>
internal static class PhrasalVerbs
{
    private const int MostWordsBetween = 6;

    private static readonly HashSet<string> Particles = ["on", "off", "in", "out", "up", "down"];

    private static readonly HashSet<string> Behind = ["again", "now", "first", "too", "if", "when", "once", "and", "or", "under",
        "by", "so", "to",
        "because", "before", "after", "unless", "as", "with", "for", "later", "afterwards", "then", "but", "there", "here"];

    /// <summary>Whether a verb at an index has its particle behind its object.</summary>
    public static bool IsAt(Token[] tokens, int at) => ParticleOf(tokens, at) > 0;

    /// <summary>The tokens with the particle behind the verb; the same tokens where the verb has none.</summary>
    public static Token[] Join(Token[] tokens, int at) => ParticleOf(tokens, at) is > 0 and var particle
        ? [.. tokens[..(at + 1)], tokens[particle], .. tokens[(at + 1)..particle], .. tokens[(particle + 1)..]]
        : tokens;

    private static int ParticleOf(Token[] tokens, int at)
    {
        if (at + 2 >= tokens.Length || !tokens[at].IsWord || tokens.Is("preposition", at + 1))
            return -1;
        for (var index = at + 2; index < Math.Min(tokens.Length, at + MostWordsBetween); index++)
        {
            if (tokens[index].Kind is LexemeKind.Mark or LexemeKind.Arrow)
                return -1;
            if (IsParticle(tokens, at, index))
                return index;
        }

        return -1;
    }

    private static bool IsParticle(Token[] tokens, int verb, int at) => Particles.Contains(tokens[at].Word)
        && Words.HasVerb(tokens[verb].Word, tokens[at].Word) && Ends(tokens, at + 1);

    private static bool Ends(Token[] tokens, int at) => at == tokens.Length || tokens[at].Kind == LexemeKind.Mark
        || Behind.Contains(tokens[at].Word);
}
