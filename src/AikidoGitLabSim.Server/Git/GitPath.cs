namespace AikidoGitLabSim.Server.Git;

/// <summary>A path of git over HTTP, taken apart (<c>config/routes/git_http.rb</c>).</summary>
/// <param name="Repository">The repository's path, without <c>.git</c>.</param>
/// <param name="Below">What stands behind it.</param>
/// <param name="HasSuffix">Whether <c>.git</c> was written; without it there is only a redirect.</param>
internal sealed record GitPath(string Repository, string Below, bool HasSuffix)
{
    public const string InfoRefs = "info/refs";
    public const string UploadPack = "git-upload-pack";
    public const string ReceivePack = "git-receive-pack";

    private const string Suffix = ".git/";
    private const string Lfs = "info/lfs/";

    /// <summary>Whether it is one of Git LFS.</summary>
    public bool IsLfs => Below.StartsWith(Lfs, StringComparison.Ordinal);

    /// <summary>Takes a path apart; null when it is not one of git's.</summary>
    public static GitPath? Parse(string path)
    {
        if (path.LastIndexOf(Suffix, StringComparison.Ordinal) is var at and > 1)
        {
            var below = path[(at + Suffix.Length)..];
            return below is InfoRefs or UploadPack or ReceivePack || below.StartsWith(Lfs, StringComparison.Ordinal)
                ? new GitPath(path[1..at], below, HasSuffix: true)
                : null;
        }

        const string end = $"/{InfoRefs}";
        return path.EndsWith(end, StringComparison.Ordinal) && path.IndexOf('/', 1) < path.Length - end.Length
            && path.Length > end.Length + 1
            ? new GitPath(path[1..^end.Length], InfoRefs, HasSuffix: false)
            : null;
    }
}
