using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Which plan there is. No read-only token can prove it, so that it is never a failure.</summary>
internal static class TierCheck
{
    private const string Question = "Which plan the group has";
    private const string PaidOnce = "GitLab.com lets only paying groups make group access tokens: this one had Premium or Ultimate when the token was made.";

    public static Finding Judge(Case c)
    {
        if (c.Answer(Probes.Namespace) is { IsOk: true } answer && answer.Json.Text("plan") is { } plan)
            return Finding.Pass($"The group's plan is {plan}.") with { On = [Probes.Namespace] };
        if (c is { IsGitLabCom: true, Kind: TokenKind.Group })
            return Finding.Info(Codes.TierInferred, PaidOnce) with { On = [Probes.User] };
        if (c.IsEnterprise is false)
            return Finding.Pass("A community build has no paid plans, and needs none for tokens.") with { On = [Probes.Metadata] };
        if (c.User is null)
            return c.NotAsked(Question, CheckIds.Kind);
        if (c.IsGitLabCom && c.Input is { Group: not null, Project: null } && c.Answer(Probes.Namespace) is null)
            return c.NotAsked(Question, c.Answer(Probes.Group) is null ? c.WhyNothingRead : CheckIds.Group);
        return Finding.Unknown(
            Codes.TierUnknown,
            c.IsGitLabCom ? $"{Question} is told to its owners and maintainers only." : "Which licence there is, is told to administrators only. For tokens it does not matter here.",
            "An owner sees it under Settings, Billing.");
    }
}
