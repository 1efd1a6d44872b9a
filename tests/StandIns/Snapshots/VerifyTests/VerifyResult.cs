namespace VerifyTests;

/// <summary>What was compared.</summary>
public sealed class VerifyResult
{
    internal VerifyResult(string text) => Text = text;

    /// <summary>The text, as it is in the snapshot.</summary>
    public string Text { get; }
}
