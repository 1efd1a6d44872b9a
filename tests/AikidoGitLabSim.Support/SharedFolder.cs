namespace AikidoGitLabSim.Support;

/// <summary>
/// The folder <c>shared</c> beside the repository, or beside a folder above it. It has the help page, recordings and labelled pages,
/// which are not part of the project.
/// </summary>
public static class SharedFolder
{
    /// <summary>A file or folder of it.</summary>
    /// <param name="path">The path within the folder.</param>
    /// <returns>The full path; null where it does not exist.</returns>
    public static string? Find(string path)
    {
        for (var folder = Path.GetDirectoryName(Repository.Root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var found = Path.Combine(folder, "shared", path);
            if (Path.Exists(found))
                return found;
        }

        return null;
    }
}
