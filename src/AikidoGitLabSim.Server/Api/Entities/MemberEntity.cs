using System.Text.Json;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>Members in answers (<c>lib/api/entities/member.rb</c> and its EE part): the user's basics, then the membership.</summary>
internal static class MemberEntity
{
    /// <summary>Shows one member.</summary>
    public static Answer Show(Member member, RestContext context) =>
        new(StatusCodes.Status200OK, Json.Write((member, context), static (json, shown) => Write(json, shown.member, shown.context)));

    /// <summary>Lists a page of members.</summary>
    public static Answer List(IReadOnlyList<Member> members, RestContext context)
    {
        var page = Pagination.Cut(context, members);
        return new Answer(StatusCodes.Status200OK, Json.Write((page.Rows, context), static (json, state) =>
        {
            json.WriteStartArray();
            foreach (var member in state.Rows)
                Write(json, member, state.context);
            json.WriteEndArray();
        }))
        { Headers = page.Headers };
    }

    /// <remarks>Who added whom, and when, is not simulated: everybody joined when the group or project was made, or when they were, if that
    /// was later.</remarks>
    private static void Write(Utf8JsonWriter json, Member member, RestContext context)
    {
        json.WriteStartObject();
        UserEntity.WriteBasics(json, member.User, context);
        json.WriteNumber("access_level", (int)member.Level);
        json.WritePropertyName("created_at");
        json.WriteMoment(member.Since > member.User.CreatedAt ? member.Since : member.User.CreatedAt);
        json.WriteNull("expires_at");
        if (context.World.Edition.IsEnterprise)
            WriteEnterprise(json, member, context);
        json.WriteEndObject();
    }

    /// <remarks>The keys of <c>ee/lib/ee/api/entities/member.rb</c>.</remarks>
    private static void WriteEnterprise(Utf8JsonWriter json, Member member, RestContext context)
    {
        if (context.User.IsAdmin)
            json.WriteString("email", member.User.Email);
        if (context.Arguments.Boolean("show_seat_info") == true)
            json.WriteBoolean("is_using_seat", member.User.Kind == UserKind.Human);
        json.WriteString("membership_state", "active");
    }

    /// <summary>A membership.</summary>
    /// <param name="User">Who.</param>
    /// <param name="Level">With which level.</param>
    /// <param name="Since">When the group or project was made that the membership is in.</param>
    internal sealed record Member(User User, AccessLevel Level, DateTimeOffset Since);
}
