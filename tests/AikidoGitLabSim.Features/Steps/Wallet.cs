using System.Globalization;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The tokens at hand in a scenario. The one that was named last is <em>the</em> token.</summary>
public sealed class Wallet(Transcript transcript)
{
    private readonly Dictionary<string, HeldToken> _tokens = new(StringComparer.Ordinal);

    /// <summary>The name of the token that is spoken of.</summary>
    public string? Current { get; set; }

    /// <summary>The values of all tokens at hand.</summary>
    public IEnumerable<string> Secrets => _tokens.Values.Select(token => token.Secret).Where(secret => secret.Length > 0);

    public HeldToken Token => this[Current ?? throw new InvalidOperationException("No token was named yet")];

    public HeldToken this[string name] => _tokens.TryGetValue(name, out var token)
        ? token
        : throw new InvalidOperationException($"There is no token '{name}'; at hand: {string.Join(", ", _tokens.Keys)}");

    /// <summary>The token with which a person does what they do without the token in question.</summary>
    public HeldToken Of(string person) => this[$"by {person}"];

    public void Add(HeldToken token)
    {
        transcript.Hide(token.Secret);
        _tokens[token.Name] = token;
        if (token.Id is { } id)
            _tokens[string.Create(CultureInfo.InvariantCulture, $"#{id}")] = token;
    }
}
