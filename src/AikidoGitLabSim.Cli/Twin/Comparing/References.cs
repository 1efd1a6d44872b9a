using AikidoGitLabSim.Cli.Twin.Recorded;
using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Cli.Twin.Comparing;

/// <summary>Which simulated thing a recorded one is: one to one, per kind. Generated usernames are bound alike.</summary>
internal sealed class References
{
    private readonly Dictionary<(ThingKind Kind, long Recorded), long> _simulated = [];
    private readonly Dictionary<(ThingKind Kind, long Simulated), long> _recorded = [];
    private readonly Dictionary<string, string> _usernames = [];

    /// <summary>Binds two ids on first sight; afterwards tells whether they still belong together.</summary>
    public bool Bind(ThingKind kind, long recorded, long simulated)
    {
        var there = _simulated.TryGetValue((kind, recorded), out var known);
        if (there || _recorded.ContainsKey((kind, simulated)))
            return there && known == simulated;
        _simulated[(kind, recorded)] = simulated;
        _recorded[(kind, simulated)] = recorded;
        return true;
    }

    public bool BindUsername(string recorded, string simulated) =>
        _usernames.TryAdd(recorded, simulated) || _usernames[recorded] == simulated;

    /// <summary>The recorded path in the simulator's ids and names.</summary>
    public string Translate(string pathAndQuery)
    {
        var path = Ids.Replace(pathAndQuery, (kind, id) => _simulated.GetValueOrDefault((kind, id), id));
        return _usernames.Aggregate(path, (text, name) =>
            text.Replace($"username={name.Key}", $"username={name.Value}", StringComparison.Ordinal));
    }

    public string TranslateNames(string text) =>
        _usernames.Aggregate(text, (next, name) => next.Replace(name.Key, name.Value, StringComparison.Ordinal));
}
