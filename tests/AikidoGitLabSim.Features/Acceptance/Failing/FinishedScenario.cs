namespace AikidoGitLabSim.Features.Acceptance.Failing;

/// <summary>A scenario after the run: its outcome in the words of a TRX file, the message and stack of its failure, its output.</summary>
internal sealed record FinishedScenario(string Name, string Outcome, string Message, string Stack, string Output)
{
    public FinishedScenario Passed() => Ended("Passed");

    public FinishedScenario Skipped() => Ended("NotExecuted");

    public FinishedScenario Failed(params string[] saying)
    {
        Ended("Failed");
        foreach (var text in saying)
            Message.ShouldContain(text, Case.Sensitive, Name);
        return this;
    }

    /// <summary>Expects the last line of the stack to be this place in a feature file.</summary>
    public FinishedScenario At(string step, string file, int line)
    {
        Stack.Trim().Split('\n')[^1].Trim().ShouldBe($"at {step} in tests/AikidoGitLabSim.FailingScenarios/{file}:line {line}", Name);
        return this;
    }

    /// <summary>Expects lines of the output that begin so, in this order.</summary>
    public FinishedScenario Told(params string[] beginnings)
    {
        var lines = Output.Split('\n').Select(line => line.Trim()).ToList();
        var from = 0;
        foreach (var beginning in beginnings)
        {
            from = lines.FindIndex(from, line => line.StartsWith(beginning, StringComparison.Ordinal)) + 1;
            from.ShouldBePositive($"{Name}: no line '{beginning}' there in\n{Output}");
        }

        return this;
    }

    public FinishedScenario ToldNothingOf(string text)
    {
        Output.ShouldNotContain(text, Case.Sensitive, Name);
        return this;
    }

    private FinishedScenario Ended(string outcome)
    {
        Outcome.ShouldBe(outcome, $"{Name}\n{Message}\n{Output}");
        return this;
    }
}
