namespace AikidoGitLabSim.Tests.Handbook.Sentences;

/// <summary>What must hold beforehand, and answers.</summary>
public class Needing
{
    [Theory]
    [InlineData("Required role: Maintainer", "Prerequisite")]
    [InlineData(
        "**What you need:** a Scanner account (the trial is fine), and a GitLab user who sees the projects.",
        "Prerequisite; Claim; Prerequisite")]
    [InlineData("You need:\n\n- a GitLab account\n- the Owner role in a group", "Prerequisite; Prerequisite")]
    [InlineData("Make sure that:\n\n* you are Owner of the group\n* your version is 16.1 or newer", "Prerequisite; Prerequisite")]
    [InlineData("Prerequisites: a GitLab account and a Scanner account.", "Prerequisite; Prerequisite")]
    [InlineData("This guide is for Scanner 3.2 and up.", "Prerequisite")]
    [InlineData("This guide shows how to connect GitLab.", "nothing")]
    [InlineData("Group tokens (Premium and Ultimate) work too.", "Claim; Prerequisite")]
    [InlineData("How long does it take? About an hour.", "Claim")]
    [InlineData("A maximum of 500 projects per group.", "Caveat")]
    [InlineData("(Off by default.)", "Claim")]
    [InlineData("The trial is free. (This may take a while.)", "Claim; Claim")]
    [InlineData("`api` works too, but it allows more than needed.", "Claim; Caveat")]
    public void A_thing_that_is_needed_is_a_prerequisite(string text, string expected) => Sentence.Read(text).ShouldBe(expected);
}
