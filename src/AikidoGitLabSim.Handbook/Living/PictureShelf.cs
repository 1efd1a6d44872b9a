using System.Security.Cryptography;
using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>The pictures of a report, each kept once, up to a limit of what one file may hold.</summary>
/// <param name="limit">The most bytes of pictures in the report's file.</param>
internal sealed class PictureShelf(long limit)
{
    private readonly Dictionary<string, StepPicture> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inFile = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>All pictures by file name.</summary>
    public IReadOnlyDictionary<string, StepPicture> All => _kept;

    /// <summary>How many pictures are beside the report's file and not in it.</summary>
    public int Outside => _kept.Count - _inFile.Count;

    /// <summary>The file name of a picture: the same for the same image.</summary>
    public string NameOf(StepPicture picture)
    {
        var name = $"{Convert.ToHexStringLower(SHA256.HashData(picture.Image))[..16]}.webp";
        _kept.TryAdd(name, picture);
        return name;
    }

    /// <summary>The address of a picture inside the report; null where the limit is reached and the picture is only beside it.</summary>
    public string? AddressOf(StepPicture picture)
    {
        var name = NameOf(picture);
        var length = 4L * ((picture.Image.Length + 2) / 3);
        if (_used + length > limit)
            return null;
        _used += length;
        _inFile.Add(name);
        return $"data:image/webp;base64,{Convert.ToBase64String(picture.Image)}";
    }
}
