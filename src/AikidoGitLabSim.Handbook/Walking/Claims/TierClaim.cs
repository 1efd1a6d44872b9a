using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Branches;
using AikidoGitLabSim.Handbook.Walking.Deeds;

namespace AikidoGitLabSim.Handbook.Walking.Claims;

/// <summary>Checks what a page says of the tier that a group access token needs.</summary>
internal static partial class TierClaim
{
    private const string Tried = "Make a group access token on this tier";

    private static readonly string[] Tiers = ["premium", "ultimate"];

    [GeneratedRegex(@"gitlab\.com|\bcloud\b|\bsaas\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OnGitLabCom { get; }

    /// <summary>What a walk can say of the statement; null where it says nothing of a tier.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">The edition that was walked.</param>
    /// <param name="token">The kind of token.</param>
    /// <param name="refusal">Why GitLab made no token, in its own words; null where it made one.</param>
    public static StepOutcome? Check(Statement statement, string name, TokenBranch token, string? refusal)
    {
        if (token != TokenBranch.Group || TierOf(statement) is not { } tier || TargetEdition.Parse(name) is not { } edition
            || statement.Kind is not (StatementKind.Prerequisite or StatementKind.Caveat))
            return null;
        var words = $"{statement.Text} {statement.Condition} {statement.Edition}";
        if (edition.Offering != "gitlab.com" && OnGitLabCom.IsMatch(words))
            return StepOutcome.Holds(Tried, "The statement is about GitLab.com and says nothing of this edition.");
        return Judge(TargetEdition.HasTier(edition, tier), refusal);
    }

    // A tier that is needed shows only where it is missing: where it is there, the walk cannot tell whether less would do.
    private static StepOutcome Judge(bool hasTier, string? refusal) => (hasTier, refusal) switch
    {
        (false, { } says) => StepOutcome.Holds(Tried, $"GitLab says: \"{says}\""),
        (false, null) => StepOutcome.Differs(
            Tried, "A group access token can be made without that tier.", "Say that only GitLab.com needs the tier."),
        (true, { } says) => StepOutcome.Differs(Tried, $"GitLab says: \"{says}\""),
        _ => StepOutcome.NotCheckable("The tier is there, so that the walk cannot show whether a lower one would do."),
    };

    private static string? TierOf(Statement statement) =>
        Array.Find(Tiers, tier => statement.Edition?.Contains(tier, StringComparison.OrdinalIgnoreCase) == true);
}
