using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class InputCheck
{
    public static Finding Judge(Answers answers) => answers.Input.Problems is [_, ..] problems
        ? Finding.Fail(
            Codes.Input,
            Capital(string.Join(" And ", problems.Select(problem => problem.What))) + " Nothing was sent.",
            string.Join(" ", problems.Select(problem => problem.Cure).Distinct(StringComparer.Ordinal)))
        : Finding.Pass("Address and token are well formed.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
