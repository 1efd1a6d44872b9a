using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.WorldFiles;

public sealed class MalformedFiles
{
    private const string Good =
        "users: [ { username: mara } ]\ntokens: [ { kind: personal, user: mara, scopes: [api], secret: hush-hush-hush } ]\n";

    [Theory]
    [InlineData("users: [ { username: mara }", 1)]
    [InlineData("users:\n\t- username: mara", 2)]
    [InlineData("users:\n  - username: \"mara", 2)]
    [InlineData("users: []\n}", 2)]
    [InlineData("{ \"users\": [\n { \"username\": mara } ] }", 2)]
    [InlineData("{ \"users\": [\n", 2)]
    [InlineData("{ \"users\": [] }\n{", 2)]
    [InlineData("{\n\"edition\": \"\\ud800\" }", 1)]
    public void Tell_the_line_and_a_cure(string text, int line)
    {
        var problem = Reading.Problem(text);
        problem.Line.ShouldBeInRange(line, line + 1);
        problem.Message.ShouldStartWith("not readable as");
        problem.Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public void Aliases_are_refused_so_that_none_can_explode() =>
        Reading.Problem("users: &a [ { username: x } ]\ngroups: [ *a, *a ]").ShouldSatisfyAllConditions(
            problem => problem.Line.ShouldBe(2), problem => problem.Message.ShouldContain("alias"));

    [Theory]
    [InlineData("users: ", '[', 100_000)]
    [InlineData("", '{', 100_000)]
    [InlineData("users: ", '{', 100_000)]
    public void Deep_nesting_is_refused(string start, char open, int depth) =>
        Reading.Problem(start + new string(open, depth)).Line.ShouldBe(1);

    [Fact]
    public void Deep_indentation_is_refused() =>
        Reading.Problem(string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth) + "a:\n"))).Message.ShouldContain(
            "nested deeper");

    [Fact]
    public void A_second_document_is_refused() => Reading.Problem("users: []\n---\nusers: []").Line.ShouldBe(2);

    [Fact]
    public void Every_truncation_is_an_answer() => Enumerable.Range(0, Good.Length)
        .Select(length => Reading.Read(Good[..length]))
        .ShouldAllBe(result => result.Succeeded == (result.Problems.Length == 0));

    [Fact]
    public void Random_text_is_an_answer_and_no_answer_shows_the_secret()
    {
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
            Broken(random).Problems.ShouldAllBe(problem => !problem.ToString().Contains("hush-hush-hush", StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_of_problems_are_told_up_to_a_limit()
    {
        var problems = Reading.Read("users:\n" + string.Concat(Enumerable.Repeat("  - { nam: x }\n", 2000))).Problems;
        problems.Length.ShouldBe(1001);
        problems[^1].Message.ShouldBe("and 3000 more problems");
    }

    private static WorldFileResult Broken(Random random)
    {
        const string spice = "\"'{}[]:,-?&*!|>%@`#\\\t\n \0\u0085\uFEFF\ud83d\udc4b0a~<=";
        var text = Good.ToCharArray();
        for (var change = random.Next(1, 8); change > 0; change--)
            text[random.Next(text.Length)] = spice[random.Next(spice.Length)];
        return Reading.Read(random.Next(2) == 0 ? new string(text) : $"{{\"users\":{new string(text)[7..]}");
    }
}
