using System.Collections.Immutable;
using System.Text;

namespace AikidoGitLabSim.GitLab.Repositories;

/// <summary>A commit, read from its object.</summary>
/// <param name="Id">Its SHA-1, in hexadecimal.</param>
/// <param name="TreeId">The folder at its top.</param>
/// <param name="Parents">The commits before it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Committer">Who made it a commit.</param>
/// <param name="Message">The message, with the line break at its end when it has one.</param>
public sealed record GitCommit(string Id, string TreeId, ImmutableArray<string> Parents, GitPerson Author, GitPerson Committer,
    string Message)
{
    /// <summary>The first line of the message.</summary>
    public string Title
    {
        get
        {
            var text = Message.TrimStart('\n');
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (end < 0 ? text : text[..end]).TrimEnd();
        }
    }

    /// <summary>The id as GitLab shortens it.</summary>
    public string ShortId => Id[..8];

    /// <summary>Reads a commit object.</summary>
    public static GitCommit Parse(RepositoryObject stored)
    {
        var text = Encoding.UTF8.GetString(stored.Content.AsSpan());
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = (blank < 0 ? text : text[..blank]).Split('\n').ToLookup(
            line => line.Split(' ', 2)[0],
            line => line.Contains(' ', StringComparison.Ordinal) ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "",
            StringComparer.Ordinal);
        return new GitCommit(
            stored.Id,
            headers["tree"].FirstOrDefault() ?? "",
            [.. headers["parent"]],
            GitPerson.Parse(headers["author"].FirstOrDefault() ?? ""),
            GitPerson.Parse(headers["committer"].FirstOrDefault() ?? ""),
            blank < 0 ? "" : text[(blank + 2)..]);
    }
}
