using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

/// <summary>A request of a walk, and its answer.</summary>
internal sealed record Exchange
{
    /// <summary>Where it stands among the requests of its walk, by the time at which it arrived.</summary>
    public required int Number { get; init; }

    public required string Method { get; init; }

    /// <summary>The address without its path, such as <c>http://127.0.0.1:8929</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The path and query, as they were sent.</summary>
    public required string Target { get; init; }

    /// <summary>The headers of the request.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body of the request, a character for a byte.</summary>
    public required string Body { get; init; }

    /// <summary>The answer, as <see cref="AnswerText"/> writes it.</summary>
    public required string Answer { get; init; }
}
