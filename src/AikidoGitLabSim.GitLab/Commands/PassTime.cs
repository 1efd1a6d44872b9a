using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Carries out what the daily jobs of a GitLab do between two times, in order. How often it is called in between makes no
/// difference.</summary>
/// <param name="Until">Up to when, in the world's time, UTC.</param>
public sealed record PassTime(DateTimeOffset Until) : Command<World>
{
    /// <inheritdoc/>
    public override Outcome<World> ApplyTo(World world)
    {
        if (world.LivedUntil >= Until)
            return Outcomes.Done(world, world);
        var next = world.LivedUntil is { } after
            ? ExpiryMails.Due(world, after, Until).GroupBy(due => (due.At, due.Notice)).Aggregate(world, Send)
            : world;
        next = next with { LivedUntil = Until };
        return Outcomes.Done(next, next);
    }

    private static World Send(World world, IGrouping<(DateTimeOffset At, ExpiryNotice Notice), DueNotice> run)
    {
        var mailed = world.WithMails(ExpiryMails.Of(world, run));
        return run.Aggregate(mailed, (next, due) => next.Tokens.Find(due.Token.Id) is { } token
            ? next.WithToken(token with { Notices = (token.Notices ?? ExpiryNotices.None) | due.Notice.Notice })
            : next);
    }
}
