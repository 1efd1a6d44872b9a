using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api;

/// <summary>
/// The latest lasting answers (<see cref="Answer.IsLasting"/>). A world is a value: as long as it stays the same, a client that asks again
/// gets the same answer, which need not be composed again. There is room for some; a new one replaces an older one.
/// </summary>
internal sealed class KnownAnswers
{
    private const int Places = 128;
    private const int LongestBody = 128 << 10;

    private readonly Known?[] _known = new Known?[Places];

    /// <summary>Finds the answer to a request.</summary>
    /// <returns>Null: none is known.</returns>
    public Answer? Find(in AskedFor asked) =>
        Volatile.Read(ref _known[asked.Hash() % Places]) is { } known && known.Asked.IsSame(asked) ? known.Answer : null;

    /// <summary>Keeps an answer, if it is a lasting one.</summary>
    /// <returns>The answer to send.</returns>
    public Answer Add(in AskedFor asked, Answer answer)
    {
        if (!answer.IsLasting || answer.Body.Length > LongestBody)
            return answer;
        var known = new Known(asked, answer with { ETag = ResponseSender.ETagOf(answer.Body.Span) });
        Volatile.Write(ref _known[asked.Hash() % Places], known);
        return known.Answer;
    }

    private sealed record Known(AskedFor Asked, Answer Answer);
}
