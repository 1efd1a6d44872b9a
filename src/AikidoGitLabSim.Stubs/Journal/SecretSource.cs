namespace AikidoGitLabSim.Stubs.Journal;

/// <summary>The secrets that are known.</summary>
/// <param name="IsSecret">Whether a word is one; null: none are known.</param>
/// <param name="State">Their state: while it is the same object, the same words are secrets. Null: they never change.</param>
internal sealed record SecretSource(Func<string, bool>? IsSecret, Func<object>? State);
