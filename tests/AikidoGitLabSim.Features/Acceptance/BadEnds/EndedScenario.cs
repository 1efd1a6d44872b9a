namespace AikidoGitLabSim.Features.Acceptance.BadEnds;

/// <summary>A scenario after the run: its outcome in a TRX file's words, the failure's message and what it printed.</summary>
internal sealed record EndedScenario(string Name, string Outcome, string Message, string Output)
{
    public EndedScenario Passed() => Ended("Passed");

    public EndedScenario Skipped() => Ended("NotExecuted");

    public EndedScenario Failed(params string[] saying)
    {
        Ended("Failed");
        foreach (var text in saying)
            Message.ShouldContain(text, Case.Sensitive, Name);
        return this;
    }

    /// <summary>Expects lines of the output that begin so, in this order.</summary>
    public EndedScenario Told(params string[] beginnings)
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

    public EndedScenario ToldNothingOf(string text)
    {
        Output.ShouldNotContain(text, Case.Sensitive, Name);
        return this;
    }

    private EndedScenario Ended(string outcome)
    {
        Outcome.ShouldBe(outcome, $"{Name}\n{Message}\n{Output}");
        return this;
    }
}
