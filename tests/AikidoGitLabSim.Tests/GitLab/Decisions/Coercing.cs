namespace AikidoGitLabSim.Tests.GitLab.Decisions;

public sealed class Coercing
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("-1", true)]
    [InlineData("99999999999999999999999999", true)]
    [InlineData("-", false)]
    [InlineData("1.5", false)]
    [InlineData("0x10", false)]
    [InlineData("1e3", false)]
    [InlineData(" 1", false)]
    [InlineData("१", false)]
    public void Whole_numbers(string text, bool valid) =>
        (Refused(("user_id", text)) != "user_id is invalid").ShouldBe(valid);

    [Fact]
    public void A_million_digits_take_no_time() => Refused(("user_id", new string('9', 5_000_000))).ShouldNotBe("user_id is invalid");

    [Theory]
    [InlineData("true", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("maybe", "revoked is invalid")]
    public void Truths(string text, string? error) => Refused(("revoked", text)).ShouldBe(error);

    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-13-01", "expires_before is invalid")]
    [InlineData("tomorrow", "expires_before is invalid")]
    [InlineData("99999-01-01", "expires_before is invalid")]
    public void Days(string text, string? error) => Refused(("expires_before", text)).ShouldBe(error);

    [Fact]
    public void All_errors_are_told_in_the_order_of_declaration() =>
        Refused(("per_page", "0"), ("state", "odd"), ("revoked", "maybe"), ("page", "-1"))
            .ShouldBe("revoked is invalid, state does not have a valid value, page does not have a valid value, per_page has a value not "
                + "allowed");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_list_or_object_where_a_value_belongs_is_invalid(object value)
    {
        foreach (var name in new[] { "user_id", "revoked", "created_before", "expires_before", "search" })
            Refused((name, value)).ShouldBe($"{name} is invalid");
    }

    public static TheoryData<object> Shapes => [new List<object?> { "1" }, new Dictionary<string, object?> { ["a"] = 1L }];

    private static string? Refused(params (string Name, object? Value)[] parameters) =>
        DecisionSamples.Decide("GET /personal_access_tokens", "api", parameters: parameters)
            is { RefusedBy.Name: "parameters.valid", Refusal.Text: var text } ? text : null;
}
