using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AikidoGitLabSim.Handbook.Walking.Pictures;

/// <summary>Pictures by the state of the page that they show: the same state looks the same, so that one picture of it is enough.</summary>
internal sealed class TakenPictures
{
    private readonly ConcurrentDictionary<string, byte[]> _images = new(StringComparer.Ordinal);

    /// <summary>The picture of a state; it is taken where none was taken before.</summary>
    /// <param name="state">All that the picture depends on.</param>
    /// <param name="takeAsync">Takes the picture.</param>
    public async Task<byte[]> OfAsync(string state, Func<Task<byte[]>> takeAsync)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        return _images.TryGetValue(key, out var taken) ? taken : _images.GetOrAdd(key, await takeAsync());
    }
}
