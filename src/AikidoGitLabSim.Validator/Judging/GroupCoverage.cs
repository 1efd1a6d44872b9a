using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>
/// Whether the group that was asked for, and so everything below it, is covered by the token: by GitLab's own list of members, and for a
/// group's
/// token by the group it belongs to. Projects that are seen do not show it: public ones are seen by everyone.
/// </summary>
/// <param name="State">What is known.</param>
/// <param name="AccessLevel">The role in the group as GitLab's number; null when GitLab did not say.</param>
internal sealed record GroupCoverage(CoverageState State, long? AccessLevel = null)
{
    /// <summary>
    /// From this level on (Guest), a member of a private group sees its projects; below it is Minimal Access, which shows none.
    /// </summary>
    private const int Guest = 10;

    public static GroupCoverage Of(Case c)
    {
        var member = MemberOf(c);
        return member.State is CoverageState.Covered || c.Kind != TokenKind.Group ? member : OfToken(c, member);
    }

    /// <summary>The number of the group whose token it is; null for other tokens.</summary>
    public static long? TokenGroupId(Case c) => c is { Kind: TokenKind.Group, User.Username: var name } ? KindPatterns.GroupOf(name) : null;

    /// <summary>The full path of the group whose token it is, where GitLab showed it.</summary>
    public static string? TokenGroupPath(Case c) => Shown(c, Probes.TokenGroup)?.Text("full_path");

    /// <summary>Whether the token's own group has to be asked for: the one named is another, hidden, or none was named.</summary>
    public static bool WantsTokenGroup(Case c) =>
        TokenGroupId(c) is { } own && (c.Input.Group is null
            || c.Answer(Probes.Group) is { Kind: AnswerKind.NotFound or AnswerKind.Forbidden }
            || (Shown(c, Probes.Group) is { } asked && asked.Number("id") != own && asked.Number("parent_id") != own));

    /// <summary>
    /// Whether GitLab's list of members has to be asked: always, unless the token is known to be the group's own or that of the group
    /// above.
    /// </summary>
    public static bool WantsMember(Case c) => Shown(c, Probes.Group) is not null && (c.Kind != TokenKind.Group || WantsTokenGroup(c));

    // app/policies/group_policy.rb: the members of a private group are shown to its members only; lib/api/members.rb: 404 for no
    // membership.
    private static GroupCoverage MemberOf(Case c) => c.Answer(Probes.Member) switch
    {
        { IsOk: true, Json: var json } when json.Number("access_level") is { } level =>
            new(level < Guest ? CoverageState.NotCovered : CoverageState.Covered, level),
        { Kind: AnswerKind.NotFound, IsUnrouted: false } => new(CoverageState.NotCovered),
        { Kind: AnswerKind.Forbidden } when Shown(c, Probes.Group)?.Text("visibility") is "private" => new(CoverageState.NotCovered),
        _ => new(CoverageState.Unknown),
    };

    private static GroupCoverage OfToken(Case c, GroupCoverage member)
    {
        if (TokenGroupId(c) is not { } own || Shown(c, Probes.Group) is not { } asked)
            return member;
        if (asked.Number("id") == own || asked.Number("parent_id") == own)
            return new(CoverageState.Covered);
        if (TokenGroupPath(c) is { } above && asked.Text("full_path") is { } path)
            return IsBelow(path, above) ? new(CoverageState.Covered) : new(CoverageState.NotCovered);
        return c.Answer(Probes.TokenGroup) is { IsGitLabsWord: true } || c.Answer(Probes.Member) is { IsGitLabsWord: true }
            ? new(CoverageState.NotCovered)
            : member;
    }

    public static bool IsBelow(string path, string above) => path.StartsWith(above + "/", StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Shown(Case c, string probe) => c.Answer(probe) is { IsOk: true, Json: var json } ? json : null;
}
