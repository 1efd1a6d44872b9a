namespace AikidoGitLabSim.Storage.Forms;

/// <summary>The JSON form of a repository of a world file.</summary>
/// <param name="CommittedAt">When its commits were made.</param>
/// <param name="Files">The files of the default branch, by path.</param>
/// <param name="Branches">The files of the other branches.</param>
/// <param name="Tags">Branches by tag.</param>
internal sealed record RepositoryForm(
    DateTimeOffset CommittedAt,
    SortedDictionary<string, FileForm> Files,
    SortedDictionary<string, SortedDictionary<string, FileForm>> Branches,
    SortedDictionary<string, string> Tags);
