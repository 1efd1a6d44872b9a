using System.Collections.Immutable;
using System.Text;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Repositories;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Server.Git;

/// <summary>What pushes have made of a world, as far as a world file can say it.</summary>
/// <param name="stores">Opens repositories.</param>
/// <param name="directories">Where the repositories are.</param>
/// <param name="reads">Runs what reads repositories in folders.</param>
internal sealed class PushedCode(GitStores stores, GitDirectories directories, CodeReads reads)
{
    private const int MostFiles = 1000;
    private const int MostBytes = 4 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The world with what was pushed as the seed of each project: the files of the default branch, when they are text, 1,000 and 4 MiB at
    /// most; else the folder that git reads it from, which is there as long as this simulator is.
    /// </summary>
    /// <exception cref="GitUnavailableException">The <c>git</c> program cannot be had, or is busy.</exception>
    public async ValueTask<World> AsSeedAsync(World world, CancellationToken cancelled)
    {
        var pushed = world.Projects.Rows.Where(project => project.Pushed is not null).ToList();
        return pushed.Count == 0
            ? world
            : await reads.RunAsync(() => pushed.Aggregate(world, (next, project) => next.WithProject(AsSeed(project))), cancelled);
    }

    private Project AsSeed(Project project)
    {
        var store = stores.Open(project);
        using var opened = store as IDisposable;
        var code = Code(new GitReader(store));
        return project with { Pushed = null, Repository = code, GitDirectory = code is null ? directories.Of(project) : null };
    }

    private static Repository? Code(GitReader reader)
    {
        if (reader.Head is not { } head)
            return null;
        var files = new List<KeyValuePair<string, string>>();
        var left = MostBytes;
        foreach (var entry in reader.List(head, "", recursive: true)!.Where(entry => !entry.IsTree))
        {
            if (files.Count == MostFiles || TextOf(entry, reader, ref left) is not { } text)
                return null;
            files.Add(KeyValuePair.Create(entry.Path, text));
        }

        return files.Count == 0 ? null : Repository.OfTexts(files, head.Committer.At);
    }

    private static string? TextOf(TreeEntry entry, GitReader reader, ref int left)
    {
        if (entry.Mode != TreeEntry.File || !NamespacePaths.IsFile(entry.Path) || reader.Blob(entry.Id) is not { } content)
            return null;
        left -= content.Length;
        return left < 0 ? null : Text(content);
    }

    private static string? Text(ImmutableArray<byte> content)
    {
        try
        {
            return Strict.GetString(content.AsSpan());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
