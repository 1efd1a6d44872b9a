using System.Text.Json;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>
/// Whether the group that was asked for, and so everything below it, is covered by the token: by GitLab's own list of members, and for a
/// group's
/// token by the group it belongs to. Projects that are seen do not show it: public ones are seen by everyone.
/// </summary>
/// <param name="State">What is known.</param>
/// <param name="AccessLevel">The role in the group as GitLab's number; null when GitLab did not say.</param>
internal sealed record GroupCoverage(CoverageState State, long? AccessLevel = null)
{
    public static GroupCoverage Of(Answers answers)
    {
        var member = MemberOf(answers);
        return member.State is CoverageState.Covered || answers.Kind != TokenKind.Group ? member : OfToken(answers, member);
    }

    /// <summary>The number of the group whose token it is; null for other tokens.</summary>
    public static long? TokenGroupId(Answers answers) =>
        answers is { Kind: TokenKind.Group, User.Username: var name } ? KindPatterns.GroupOf(name) : null;

    /// <summary>The full path of the group whose token it is, where GitLab showed it.</summary>
    public static string? TokenGroupPath(Answers answers) => Shown(answers, Probes.TokenGroup)?.Text("full_path");

    /// <summary>Whether the token's own group has to be asked for: the one named is another, hidden, or none was named.</summary>
    public static bool WantsTokenGroup(Answers answers) =>
        TokenGroupId(answers) is { } own && (answers.Input.Group is null
            || answers.Answer(Probes.Group) is { Kind: AnswerKind.NotFound or AnswerKind.Forbidden }
            || (Shown(answers, Probes.Group) is { } asked && asked.Number("id") != own && asked.Number("parent_id") != own));

    /// <summary>
    /// Whether GitLab's list of members has to be asked: always, unless the token is known to be the group's own or that of the group
    /// above.
    /// </summary>
    public static bool WantsMember(Answers answers) =>
        Shown(answers, Probes.Group) is not null && (answers.Kind != TokenKind.Group || WantsTokenGroup(answers));

    // app/policies/group_policy.rb: the members of a private group are shown to its members only; lib/api/members.rb: 404 for no
    // membership.
    private static GroupCoverage MemberOf(Answers answers) => answers.Answer(Probes.Member) switch
    {
        { IsOk: true, Json: var json } when json.Number("access_level") is { } level =>
            new(StateOf(level >= AccessLevels.Guest), level),
        { Kind: AnswerKind.NotFound, IsUnrouted: false } => new(CoverageState.NotCovered),
        { Kind: AnswerKind.Forbidden } when Shown(answers, Probes.Group)?.Text("visibility") is "private" => new(CoverageState.NotCovered),
        _ => new(CoverageState.Unknown),
    };

    private static GroupCoverage OfToken(Answers answers, GroupCoverage member)
    {
        if (TokenGroupId(answers) is not { } own || Shown(answers, Probes.Group) is not { } asked)
            return member;
        if (asked.Number("id") == own || asked.Number("parent_id") == own)
            return new(CoverageState.Covered);
        if (TokenGroupPath(answers) is { } above && asked.Text("full_path") is { } path)
            return new(StateOf(IsBelow(path, above)));
        return HasGitLabsWord(answers) ? new(CoverageState.NotCovered) : member;
    }

    private static bool HasGitLabsWord(Answers answers) =>
        answers.Answer(Probes.TokenGroup) is { IsGitLabsWord: true } || answers.Answer(Probes.Member) is { IsGitLabsWord: true };

    private static CoverageState StateOf(bool isCovered) => isCovered ? CoverageState.Covered : CoverageState.NotCovered;

    public static bool IsBelow(string path, string above) => path.StartsWith(above + "/", StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Shown(Answers answers, string probe) =>
        answers.Answer(probe) is { IsOk: true, Json: var json } ? json : null;
}
