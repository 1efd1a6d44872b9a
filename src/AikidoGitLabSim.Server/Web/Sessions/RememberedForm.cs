namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The JSON form of who is signed in again without a session.</summary>
/// <param name="World">The world's name.</param>
/// <param name="Made">Which world of that name.</param>
/// <param name="UserId">The user.</param>
/// <param name="PasswordDigest">The digest of the password at that time.</param>
/// <param name="Until">When it ends, in the world's time, UTC.</param>
/// <param name="Stamp">Another one after the user has signed out.</param>
internal sealed record RememberedForm(
    string World, string Made, long UserId, string? PasswordDigest, DateTimeOffset Until, string Stamp);
