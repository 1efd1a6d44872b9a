using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What docs/validator.md shows, compiled and run.</summary>
public sealed class UsingTheLibrary
{
    [Fact]
    public async Task The_example_of_the_documentation_is_this_code()
    {
        using var gitLab = new ScriptedGitLab();
        var text = await CheckAsync("glsim-Zq8+not/a=real~Token_77\n", gitLab, CancellationToken.None);
        text.ShouldContain("The token meets every requirement");

        var source = await File.ReadAllTextAsync(
            Path.Combine(Documentation.Folder, "..", "tests", "AikidoGitLabSim.Tests", "Validator", "UsingTheLibrary.cs"));
        var code = source.ReplaceLineEndings("\n").Split("    // example\n")[1].Split("    // end\n")[0];
        var shown = Documentation.Read("validator.md").Split("```csharp\n")[1].Split("```")[0];
        shown.ShouldBe(
            string.Join('\n', code.Split('\n').Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line)));
    }

    // example
    private static async Task<string> CheckAsync(string fileContent, HttpMessageHandler? handler, CancellationToken cancellationToken)
    {
        if (TokenSource.FromFileContent(fileContent, "token.txt") is not { Token: { } token })
            return "not a token";                                   // the reading says what is wrong and how to mend it

        var request = new ValidationRequest
        {
            Url = "https://gitlab.example", Token = token, Group = "acme",
            Profile = ValidationProfile.PersonalToken
        };
        var report = await new TokenValidator(handler).ValidateAsync(request, cancellationToken);   // no handler: real connections

        foreach (var check in report.Checks.Where(check => check.Status is CheckStatus.Fail or CheckStatus.Unknown))
            Console.WriteLine($"{check.Id} {check.Code}: {check.Fix}");
        return report.ExitCode == ExitCodes.Fine ? report.Summary.Verdict : string.Join('\n', report.Next);
    }
    // end
}
