using AikidoGitLabSim.Cli.Commands.Handbook.Exchanges;

namespace AikidoGitLabSim.Tests.Handbook.Exchanges;

public sealed class OpaqueValuesTests
{
    private const string One = "aPW6F4geMTMrqg_DGAMv0k3KN-Qf38aUP0NRF6e8qFA";
    private const string Two = "kyZL8fT8nUU4OPIrdr8CyYJFEZYRBN3ecSoNggFo-cM";
    private const string Three = "YCAzKDXOywu3zJUHM8CbLqhb6OSK6-siKNuXm8CXfmM";

    private readonly OpaqueValues _values = new();

    [Fact]
    public void Random_values_may_differ() => _values.Same($"token={One}; path=/", $"token={Two}; path=/").ShouldBeTrue();

    [Fact]
    public void One_value_stands_for_one_value_everywhere()
    {
        _values.Same($"a={One}", $"a={Two}").ShouldBeTrue();

        _values.Same($"b={One}", $"b={Two}").ShouldBeTrue();
        _values.Same($"b={One}", $"b={Three}").ShouldBeFalse();
    }

    [Theory]
    [InlineData("<b>Add new token</b>", "<b>Add token</b>")]
    [InlineData("read_virtual_registry", "write_virtual_registry")]
    [InlineData("personal_access_tokens", "personal_access_tickets")]
    [InlineData("expires 202612220000000", "expires 202711220000000")]
    [InlineData("the end", "the end.")]
    [InlineData("a-rather-long-word-1", "a-rather-long-word-2")]
    public void Words_numbers_and_dates_are_no_random_values(string one, string other) => _values.Same(one, other).ShouldBeFalse();

    [Fact]
    public void Tokens_of_two_offerings_differ_in_length() =>
        _values.Same("value=\"glpat-abcdefghij0123456789\"", "value=\"glpat-Zyxw9876543210Zyxw98765.01.0w0tmima2\"").ShouldBeTrue();

    [Fact]
    public void A_token_of_another_kind_is_a_difference() =>
        _values.Same("glpat-abcdefghij0123456789", "gldt-zyxwvutsrq9876543210x").ShouldBeFalse();

    [Fact]
    public void A_value_beside_no_value_is_a_difference() => _values.Same($"a={One}", "a=").ShouldBeFalse();

    [Fact]
    public void Digests_of_a_policy_may_differ() =>
        _values.Same(
            "script-src 'sha256-cpVB6DogbRo//I+S0GSZW6PmoY2ckzughJK8hX2aBig='",
            "script-src 'sha256-VvcoI8SpfkjWkcTtpAn+ETjzo7xQkeuDVnsoMieC6Jw='").ShouldBeTrue();

    [Fact]
    public void Requests_carry_the_values_of_the_other_side()
    {
        _values.Same($"a={One}", $"a={Two}");

        _values.Translate($"authenticity_token={One}&name={Three}").ShouldBe($"authenticity_token={Two}&name={Three}");
    }
}
