using System.Text;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What happened in a scenario, to be read after a failure. It contains no token value.</summary>
public sealed class Transcript
{
    private const string Struck = "[redacted]";

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    private string? _lastExchange;

    /// <summary>The last request and its answer; null: nothing was asked.</summary>
    public string? LastExchange => _lastExchange is { } exchange ? Clean(exchange) : null;

    /// <summary>The values that are redacted.</summary>
    public IReadOnlyCollection<string> Secrets => _secrets;

    public void Write(string text) => _text.AppendLine(text);

    /// <summary>Writes a request and its answer.</summary>
    public void WriteExchange(string exchange)
    {
        _lastExchange = exchange;
        Write(exchange);
    }

    /// <summary>Redacts a value, wherever it stands.</summary>
    public void Hide(string secret) => _secrets.Add(secret);

    /// <summary>The text without any token value.</summary>
    public string Clean(string text) => _secrets
        .Where(secret => secret.Length > 0)
        .OrderByDescending(secret => secret.Length)
        .Aggregate(text, static (text, secret) => text.Replace(secret, Struck, StringComparison.Ordinal));

    public override string ToString() => Clean(_text.ToString());
}
