using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>A tag and the commit it stands for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The SHA-1 it points to: the commit, or the tag's own object.</param>
/// <param name="Commit">The commit.</param>
/// <param name="Message">What an annotated tag says; empty for a light one.</param>
/// <param name="Tagger">Who made an annotated tag; null for a light one.</param>
public sealed record GitTag(string Name, string Target, GitCommit Commit, string Message, GitPerson? Tagger)
{
    /// <summary>The id that an annotated tag's object points to.</summary>
    internal static string TargetOf(RepositoryObject tag) => Header(tag, "object") ?? "";

    /// <summary>Who made an annotated tag.</summary>
    internal static GitPerson? TaggerOf(RepositoryObject tag) => Header(tag, "tagger") is { } tagger ? GitPerson.Parse(tagger) : null;

    /// <summary>An annotated tag's message, without the line break at its end and without a signature.</summary>
    internal static string MessageOf(RepositoryObject tag)
    {
        var text = Encoding.UTF8.GetString(tag.Content.AsSpan());
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        return blank < 0 ? "" : text[(blank + 2)..].Split("-----BEGIN ")[0].TrimEnd('\n');
    }

    private static string? Header(RepositoryObject tag, string name)
    {
        var text = Encoding.UTF8.GetString(tag.Content.AsSpan());
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        return (blank < 0 ? text : text[..blank]).Split('\n')
            .Where(line => line.StartsWith($"{name} ", StringComparison.Ordinal))
            .Select(line => line[(name.Length + 1)..])
            .FirstOrDefault();
    }
}
