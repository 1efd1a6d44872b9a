using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Remembers a user in a browser, beyond the session (Devise, rememberable).</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Digest">The digest of the cookie's value.</param>
/// <param name="Until">The end of its validity, in the world's time, UTC.</param>
public sealed record RememberBrowser(long UserId, TokenDigest Digest, DateTimeOffset Until) : Command<User>
{
    private const int MostBrowsers = 20;

    /// <inheritdoc/>
    public override Outcome<User> ApplyTo(World world)
    {
        if (world.Users.Find(UserId) is not { } user)
            return Outcomes.Refused<User>(world, Problem.Whole("User not found"));

        var kept = (user.Remembered ?? []).Add(new RememberedBrowser(Digest, Until));
        var changed = user with { Remembered = kept.Count > MostBrowsers ? kept.RemoveAt(0) : kept };
        return Outcomes.Done(world.WithUser(changed), changed);
    }
}
