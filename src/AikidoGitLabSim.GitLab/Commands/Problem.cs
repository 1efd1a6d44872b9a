namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Why GitLab's model or service refused something.</summary>
/// <param name="Field">The attribute that is wrong, as in JSON; null when the refusal is about the whole.</param>
/// <param name="Text">What is wrong with it, or the whole sentence.</param>
public sealed record Problem(string? Field, string Text)
{
    /// <summary>A refusal that is about no attribute.</summary>
    public static Problem Whole(string sentence) => new(null, sentence);

    /// <summary>The sentence as Rails' <c>full_messages</c> builds it: the attribute in words, then what is wrong.</summary>
    public string Sentence => Field is null ? Text : $"{char.ToUpperInvariant(Field[0])}{Field[1..].Replace('_', ' ')} {Text}";
}
