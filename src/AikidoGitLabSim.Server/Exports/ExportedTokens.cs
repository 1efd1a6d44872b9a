using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Exports;

/// <summary>The tokens of exported requests, by their ids in the world that the requests were sent to.</summary>
internal sealed class ExportedTokens
{
    private readonly Dictionary<long, KeptToken> _tokens = [];
    private readonly List<string> _shown = [];

    /// <summary>The values that answers have shown, in order.</summary>
    public IReadOnlyList<string> Shown => _shown;

    /// <summary>Takes over the tokens of a world file, which has them in the order of the world.</summary>
    /// <param name="recorded">The world that was written.</param>
    /// <param name="loaded">The tokens that were read.</param>
    public void Load(World recorded, ImmutableArray<LoadedToken> loaded)
    {
        _tokens.Clear();
        var names = loaded.CountBy(token => token.Name).ToDictionary(StringComparer.Ordinal);
        foreach (var (token, read) in recorded.Tokens.Rows.Zip(loaded))
            _tokens[token.Id] = new KeptToken(names[read.Name] == 1 ? LabelOf(read.Name, read.Id) : IdOf(read.Id), read.Secret.Reveal());
    }

    /// <summary>The token that was presented.</summary>
    /// <param name="recorded">The world that the request was sent to.</param>
    /// <param name="presented">The digest of what was presented.</param>
    public KeptToken Find(World recorded, PresentedToken presented) =>
        recorded.FindToken(presented.Digest) is { } token && _tokens.TryGetValue(token.Id, out var kept) ? kept : KeptToken.Unknown;

    /// <summary>Keeps a token that an answer showed.</summary>
    /// <param name="id">Its id in the world that the request was sent to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="replayedId">Its id in the replay.</param>
    /// <param name="secret">Its value in the replay.</param>
    /// <returns>What it is called.</returns>
    public string Keep(long id, string name, long replayedId, string secret)
    {
        var label = _tokens.Values.Any(token => token.Label == name) ? IdOf(replayedId) : LabelOf(name, replayedId);
        _tokens[id] = new KeptToken(label, secret);
        return label;
    }

    /// <summary>Notes a value that an answer showed: no export contains it.</summary>
    public void Show(string secret) => _shown.Add(secret);

    private static string LabelOf(string name, long id) =>
        name.Length == 0 || name == KeptToken.UnknownLabel || name.StartsWith('#')
            || name.Any(c => c is '"' or '\\' or '<' or '>' || char.IsControl(c))
        ? IdOf(id)
        : name;

    private static string IdOf(long id) => string.Create(CultureInfo.InvariantCulture, $"#{id}");
}
