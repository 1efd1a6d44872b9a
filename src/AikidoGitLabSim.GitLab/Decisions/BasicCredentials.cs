using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>User name and password of an <c>Authorization: Basic</c> header, the password as digests.</summary>
/// <param name="Token">The password taken for a token; null when it is blank.</param>
/// <param name="Login">The user whose name or mail address was given; null: no user has it.</param>
/// <param name="PasswordDigest">The password taken for that user's password.</param>
public sealed record BasicCredentials(PresentedToken? Token, long? Login, string? PasswordDigest)
{
    /// <summary>Takes what a header carried. The name may be a username or a mail address (<c>app/models/user.rb</c>,
    /// find_by_login).</summary>
    public static BasicCredentials Of(World world, string login, string password)
    {
        var user = world.FindByLogin(login);
        return new BasicCredentials(PresentedToken.From(password), user?.Id,
            user is null ? null : Users.PasswordDigest.Of(user.Username, password));
    }
}
