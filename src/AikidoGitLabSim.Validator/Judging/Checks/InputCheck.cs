using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class InputCheck
{
    public static Finding Judge(Case c) => c.Input.Problems is [_, ..] problems
        ? Finding.Fail(
            Codes.Input,
            Capital(string.Join(" And ", problems.Select(problem => problem.What))) + " Nothing was sent.",
            string.Join(" ", problems.Select(problem => problem.Cure).Distinct(StringComparer.Ordinal)))
        : Finding.Pass("Address and token are well formed.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
