namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>Keeps the git packs that pushes brought.</summary>
public interface IPackStore
{
    /// <summary>Keeps a pack; one that is there already is not kept twice.</summary>
    /// <param name="id">The pack's name, from its content, such as <c>pack-…</c>.</param>
    /// <param name="folder">Where its files are: every file whose name is the id with an extension.</param>
    /// <exception cref="WorldLogException">It was not kept.</exception>
    void Keep(string id, string folder);

    /// <summary>Writes the files of a pack into a folder.</summary>
    /// <exception cref="WorldLogException">There is no such pack, or it cannot be read.</exception>
    void Write(string id, string folder);

    /// <summary>Says in which packs the objects are that a table of refs needs beyond the project's own repository.</summary>
    /// <param name="refs">The table's <see cref="Repositories.RefTable.Key"/>.</param>
    /// <param name="packs">The packs' names.</param>
    void Link(string refs, IReadOnlyCollection<string> packs);

    /// <summary>The packs of a table of refs; null: no push made that table.</summary>
    /// <param name="refs">The table's <see cref="Repositories.RefTable.Key"/>.</param>
    IReadOnlyCollection<string>? PacksOf(string refs);
}
