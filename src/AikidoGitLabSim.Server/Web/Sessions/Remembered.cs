using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>Who is signed in again without a session.</summary>
/// <param name="Slot">The world.</param>
/// <param name="UserId">The user.</param>
/// <param name="PasswordDigest">The digest of the password at that time: another password ends it.</param>
/// <param name="Until">When it ends, in the world's time, UTC.</param>
internal sealed record Remembered(WorldSlot Slot, long UserId, string? PasswordDigest, DateTimeOffset Until);
