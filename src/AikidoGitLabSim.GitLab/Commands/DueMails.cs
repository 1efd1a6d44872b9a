using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>The mails that one run of a job sends.</summary>
/// <param name="At">When the job runs, UTC.</param>
/// <param name="Notice">Which mail.</param>
/// <param name="Notices">The tokens that it is about.</param>
internal sealed record DueMails(DateTimeOffset At, ExpiryNotice Notice, ImmutableArray<DueNotice> Notices) : DueEvent(At)
{
    /// <inheritdoc/>
    internal override World ApplyTo(World world) => Notices.Aggregate(
        world.WithMails(ExpiryMails.Of(world, this)),
        (next, due) => next.Tokens.Find(due.Token.Id) is { } token
            ? next.WithToken(token with { Notices = (token.Notices ?? ExpiryNotices.None) | Notice.Notice })
            : next);
}
