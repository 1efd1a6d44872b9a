namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>Short sentences in tables, and symptoms before a step.</summary>
public class ShortCells
{
    [Theory]
    [InlineData(
        "| Error | Meaning | What to do |\n|---|---|---|\n| E1 | Disk is full | Choose another disk |",
        "Claim; Action Select [disk]")]
    [InlineData("| Error | Meaning | What to do |\n|---|---|---|\n| E2 | Key unknown | Check the key |", "Claim; Action [key]")]
    [InlineData("| Symptom | Fix |\n|---|---|\n| No logs | Ask support |", "Action [support]")]
    [InlineData("| Plan | Price |\n|---|---|\n| Free | Nothing is charged |", "nothing")]
    [InlineData("Nothing happens: restart the runner.", "Action [runner]")]
    [InlineData("No data: check the token.", "Action [token]")]
    [InlineData("No jobs appear: check whether the runner is online.", "Action [runner is online]")]
    public void A_short_sentence_in_a_cell_is_a_statement(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
