using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

public sealed class WalkOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(142)]
    public void Every_number_is_there_once(int count) => Walker.Spread(count).Order().ShouldBe(Enumerable.Range(0, count));

    [Fact]
    public void Numbers_that_follow_each_other_are_far_apart()
    {
        var numbers = Walker.Spread(64).ToList();

        numbers.Zip(numbers.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) >= 16);
    }

    [Fact]
    public void Every_release_is_walked_once_before_one_is_walked_again()
    {
        string[] offerings = ["gitlab.com/free", "gitlab.com/premium", "self-managed/free"];
        string[] releases = ["16.6", "17.7", "18.9", "19.1"];
        List<(string, TokenBranch)> walks =
            [.. from release in releases
                from offering in offerings
                from kind in new[] { TokenBranch.Personal, TokenBranch.Group }
                select ($"{offering}/{release}", kind)];

        var order = Walker.Order(walks).Select(number => walks[number]).ToList();

        order.Order().ShouldBe(walks.Order());
        order.Take(8).ShouldAllBe(walk => walk.Item1.StartsWith("gitlab.com/free", StringComparison.Ordinal));
        order.Skip(8).Take(8).ShouldAllBe(walk => walk.Item1.StartsWith("gitlab.com/premium", StringComparison.Ordinal));
    }
}
