using System.Text;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>What happened in a scenario, to be read after a failure. No token value stays in it.</summary>
public sealed class Transcript
{
    private const string Struck = "[redacted]";

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    public void Write(string text) => _text.AppendLine(text);

    /// <summary>The values that are struck out.</summary>
    public IReadOnlyCollection<string> Secrets => _secrets;

    /// <summary>Strikes a value out, wherever it stands.</summary>
    public void Hide(string secret) => _secrets.Add(secret);

    /// <summary>The text without any token value.</summary>
    public string Clean(string text) =>
        _secrets.OrderByDescending(secret => secret.Length).Aggregate(text, static (text, secret) => text.Replace(secret, Struck, StringComparison.Ordinal));

    public override string ToString() => Clean(_text.ToString());
}
