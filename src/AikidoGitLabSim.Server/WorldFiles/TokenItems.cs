using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>The tokens of a file whose kind is known. The keys of a token are taken from the file whenever it is its turn, so that those of
/// a million tokens are not in memory at once.</summary>
/// <param name="nodes">The items of the section.</param>
/// <param name="problems">What is wrong with the file.</param>
internal sealed class TokenItems(IReadOnlyList<Node> nodes, ProblemList problems)
{
    private readonly List<(TokenKind Kind, int Index)> _known = new(nodes.Count);

    /// <summary>How many there are.</summary>
    public int Count => _known.Count;

    /// <summary>All of them, in order.</summary>
    public IEnumerable<TokenItem> All => _known.Select(Read);

    /// <summary>Those of a kind, in order.</summary>
    public IEnumerable<TokenItem> Of(TokenKind kind) => _known.Where(known => known.Kind == kind).Select(Read);

    /// <summary>Where an item of the section stands.</summary>
    public static FilePlace PlaceOf(int index) => new("tokens", index);

    /// <summary>Adds an item.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="index">Which item of the section it is.</param>
    public void Add(TokenKind kind, int index) => _known.Add((kind, index));

    private TokenItem Read((TokenKind Kind, int Index) known) =>
        new(known.Kind, Fields.Again((MapNode)nodes[known.Index], PlaceOf(known.Index), problems));
}
