using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;


namespace AikidoGitLabSim.Validator.Findings;

/// <summary>The finding of a check whose request was not sent.</summary>
internal static class NotAsked
{
    /// <summary>Says why the requests ended; where they did not end early, names the check that made the request pointless.</summary>
    public static Finding Of(Answers answers, string question, string because) =>
        answers.Stop is { } stop ? Inconclusive.Of(stop, question) with { StoppedBy = stop } : Finding.Skipped(because);

    /// <summary>The check to name when groups and projects were not requested.</summary>
    public static string WhyNothingRead(Answers answers) =>
        answers.User is null || !answers.Profile.Kinds.Contains(answers.Kind) ? CheckIds.Kind : CheckIds.ScopesRequired;
}
