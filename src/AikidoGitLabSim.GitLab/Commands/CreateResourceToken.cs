using System.Globalization;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>Makes a group or project access token and its bot user
/// (<c>app/services/resource_access_tokens/create_service.rb</c>).</summary>
/// <param name="Resource">The group or project.</param>
/// <param name="CreatorId">Who asks.</param>
/// <param name="Level">The bot's access level.</param>
/// <param name="Draft">What is asked for.</param>
/// <param name="BotSuffix">The random end of the bot's username, in hexadecimal digits.</param>
/// <param name="Host">The instance's host name, for the bot's mail address.</param>
public sealed record CreateResourceToken(ResourceRef Resource, long? CreatorId, AccessLevel Level, TokenDraft Draft, string BotSuffix,
    string Host)
    : Command<AccessToken>
{
    private const string LimitReached = "Access token limit reached";

    private DateTimeOffset At => Draft.At;

    /// <inheritdoc/>
    public override Outcome<AccessToken> ApplyTo(World world)
    {
        if (world.HasReachedTokenLimit(Resource, At))
            return Outcomes.Refused<AccessToken>(world, Problem.Whole(LimitReached));
        if (UserName.WhyNot(Draft.Name) is { } tooLong)
            return Outcomes.Refused<AccessToken>(world, Problem.Whole(tooLong));
        if (Draft.Check(world) is { } problem)
            return Outcomes.Refused<AccessToken>(world, problem);

        var bot = Bot(world.Users.LastId + 1);
        var token = Draft.ToToken(world, bot.Id, Resource);
        var made = world.WithUser(bot).WithMember(Resource, bot.Id, Level).WithToken(token);
        return Outcomes.Done(BotDeletions.WithMembership(made, token), token);
    }

    private User Bot(long id)
    {
        var word = Resource.Kind == ResourceKind.Group ? "group" : "project";
        var username = string.Create(CultureInfo.InvariantCulture, $"{word}_{Resource.Id}_bot_{BotSuffix}");
        return new User
        {
            Id = id,
            Username = username,
            Name = Draft.Name,
            Email = $"{username}@noreply.{Host}",
            Kind = UserKind.ResourceBot,
            ProvisionedBy = Resource,
            CreatedById = CreatorId,
            CreatedAt = Draft.At,
        };
    }
}
