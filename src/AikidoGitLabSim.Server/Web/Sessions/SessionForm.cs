using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web.Sessions;

/// <summary>The JSON form of a session that replicas share.</summary>
/// <param name="World">The world's name.</param>
/// <param name="Made">Which world of that name; see <see cref="Worlds.WorldSlot.Made"/>.</param>
/// <param name="FormToken">What a form has to carry to be genuine.</param>
/// <param name="UserId">Who signed in; null: nobody.</param>
/// <param name="LastSeen">The hour in which it was last used, in the world's time: not each page view is a write.</param>
/// <param name="ReturnTo">Where the visitor was going.</param>
/// <param name="Messages">What the next page says.</param>
/// <param name="Shown">A new token's value for the one page that shows it.</param>
internal sealed record SessionForm(
    string World, string Made, string FormToken, long? UserId, DateTimeOffset LastSeen, string? ReturnTo, FlashMessage[] Messages,
    ShownForm? Shown);
