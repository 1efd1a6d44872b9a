namespace AikidoGitLabSim.Server.Exchange;

/// <summary>What a route answers, before the headers that every answer has.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; empty for 204.</param>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>How far the request came, which decides on the headers.</summary>
    public Stage Stage { get; init; } = Stage.Completed;

    /// <summary>The type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Headers of this answer alone.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether it depends on the world, the caller, the URL and the day alone: asked again, it would be the same.</summary>
    public bool IsLasting { get; init; }

    /// <summary>The value of the header <c>ETag</c>; null: it is computed when the answer is sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Done, with nothing to say.</summary>
    public static Answer NoContent { get; } = new(StatusCodes.Status204NoContent, ReadOnlyMemory<byte>.Empty);
}
