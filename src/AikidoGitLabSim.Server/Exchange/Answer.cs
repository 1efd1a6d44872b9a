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

    /// <summary>Done, with nothing to say.</summary>
    public static Answer NoContent { get; } = new(StatusCodes.Status204NoContent, ReadOnlyMemory<byte>.Empty);
}
