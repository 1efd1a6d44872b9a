using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Which plan the group has. No read-only token can prove it, so it is never a failure.</summary>
internal static class TierCheck
{
    private const string Question = "The plan of the group";
    private const string PaidOnce =
        "On GitLab.com, only paid groups can make group access tokens: this group had Premium or Ultimate when the token was made.";

    public static Finding Judge(Answers answers)
    {
        if (answers.Answer(Probes.Namespace) is { IsOk: true } answer && answer.Json.Text("plan") is { } plan)
            return Finding.Pass($"The group's plan is {plan}.") with { On = [Probes.Namespace] };
        if (answers is { IsGitLabCom: true, Kind: TokenKind.Group })
            return Finding.Info(Codes.TierInferred, PaidOnce) with { On = [Probes.User] };
        if (answers.IsEnterprise is false)
            return Finding.Pass("The Community Edition has no paid plans, and needs none for tokens.") with { On = [Probes.Metadata] };
        if (answers.User is null)
            return NotAsked.Of(answers, Question, CheckIds.Kind);
        if (IsPlanUnasked(answers))
            return NotAsked.Of(answers, Question, answers.Answer(Probes.Group) is null ? NotAsked.WhyNothingRead(answers) : CheckIds.Group);
        return Hidden(answers.IsGitLabCom);
    }

    private static bool IsPlanUnasked(Answers answers) =>
        answers is { IsGitLabCom: true, Input: { Group: not null, Project: null } } && answers.Answer(Probes.Namespace) is null;

    private static Finding Hidden(bool isGitLabCom) => Finding.Unknown(
        Codes.TierUnknown,
        isGitLabCom
            ? $"{Question} is visible to its owners and maintainers only."
            : "The licence is visible to administrators only. It does not matter for tokens.",
        "An owner sees it under Settings, Billing.");
}
