using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Recorded;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>A question with its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Exchange">The exchange; null: there is no answer of GitLab.</param>
/// <param name="Problem">Why there is none; null: there is one.</param>
internal sealed record Asked(Question Question, Exchange? Exchange, string? Problem)
{
    /// <summary>Who asked, once the token is known.</summary>
    public Caller CallerOf(long tokenId) => Question.Sender switch
    {
        Sender.Nobody => Caller.Anonymous,
        Sender.Unknown => Caller.Unknown,
        _ => new Caller(tokenId),
    };
}
