using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>The search for a GitLab elsewhere on a host, where none answers at the address that was given.</summary>
internal static class Discovery
{
    /// <summary>The probes, in the order of <see cref="GitLabAddress.OtherRoots"/>.</summary>
    public static readonly ImmutableArray<string> Asked =
        [.. Enumerable.Range(1, GitLabAddress.MostOtherRoots)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{Probes.Discover}{number}"))];

    /// <summary>The relative URL root at which a GitLab answered; null when none did.</summary>
    public static string? FoundRoot(Answers answers) =>
        answers.Input.Address?.OtherRoots.Zip(Asked)
            .Where(tried => answers.Answer(tried.Second) is { Kind: AnswerKind.Unauthorized or AnswerKind.Ok })
            .Select(tried => tried.First)
            .FirstOrDefault();
}
