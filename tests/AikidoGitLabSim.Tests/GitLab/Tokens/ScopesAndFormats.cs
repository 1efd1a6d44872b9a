using System.IO.Hashing;
using System.Text;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Tests.GitLab.Tokens;

public sealed class ScopesAndFormats
{
    [Fact]
    public void Read_user_is_never_offered_to_a_bot()
    {
        foreach (var version in GitLabVersion.Known)
        {
            ScopeCatalogue.OfferedTo(ScopeHolders.ResourceBots, version).ShouldNotContain("read_user");
            ScopeCatalogue.OfferedTo(ScopeHolders.Users, version).ShouldContain("read_user");
        }
    }

    [Fact]
    public void A_bot_is_offered_what_a_user_is_but_for_read_user_and_nothing_of_an_administrator()
    {
        foreach (var version in GitLabVersion.Known)
        {
            ScopeCatalogue.OfferedTo(ScopeHolders.ResourceBots, version)
                .ShouldBe(ScopeCatalogue.OfferedTo(ScopeHolders.Users, version).Remove("read_user"));
            ScopeCatalogue.OfferedTo(ScopeHolders.Users, version).ShouldNotContain("sudo");
        }
    }

    [Theory]
    [InlineData("k8s_proxy", "16.3", "16.4")]
    [InlineData("self_rotate", "17.8", "17.9")]
    [InlineData("manage_runner", "17.0", "17.1")]
    public void A_scope_is_offered_from_its_release_on(string scope, string before, string since)
    {
        ScopeCatalogue.OfferedTo(ScopeHolders.Users, GitLabVersion.Parse(before)).ShouldNotContain(scope);
        ScopeCatalogue.OfferedTo(ScopeHolders.Users, GitLabVersion.Parse(since)).ShouldContain(scope);
    }

    [Fact]
    public void Nobody_is_offered_the_word_of_a_fine_grained_token() =>
        ScopeCatalogue.OfferedTo(ScopeHolders.UsersAndBots | ScopeHolders.Admins, GitLabVersion.Newest)
            .ShouldNotContain(ScopeCatalogue.Granular);

    [Fact]
    public void A_set_keeps_the_order_given_and_implies_nothing()
    {
        var set = ScopeSet.Of("read_repository", "api", "api");
        set.ToString().ShouldBe("read_repository api");
        set.Contains("read_api").ShouldBeFalse();
        set.Intersects(ScopeSet.Of("api", "sudo")).ShouldBeTrue();
        set.Intersects(ScopeSet.Of("read_user")).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => ScopeSet.Of("readapi")).Message.ShouldContain("readapi");
    }

    [Fact]
    public void A_classic_value_is_the_prefix_and_twenty_characters()
    {
        var value = Value("self-managed/free/16.0", "glpat-", 7);
        value.ShouldMatch(@"\Aglpat-[A-Za-z0-9_-]{20}\z");
        Value("self-managed/free/16.0", "acme@", 7).ShouldMatch(@"\Aacme@[A-Za-z0-9_-]{20}\z");
    }

    [Theory]
    [InlineData("glpat-", 1)]
    [InlineData("glpat-", 36)]
    [InlineData("acme-", 123_456_789)]
    [InlineData("", long.MaxValue)]
    public void A_routable_value_holds_its_own_length_checksum_and_user(string prefix, long user)
    {
        var value = Value("gitlab.com/premium/18.11", prefix, user);
        var match = System.Text.RegularExpressions.Regex.Match(value[prefix.Length..],
            @"\A(?<body>[A-Za-z0-9_-]+)\.01\.(?<length>[0-9a-z]{2})(?<crc>[0-9a-z]{7})\z",
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        match.Success.ShouldBeTrue(value);
        FromBase36(match.Groups["length"].Value).ShouldBe(match.Groups["body"].Value.Length);
        FromBase36(match.Groups["crc"].Value).ShouldBe(Crc32.HashToUInt32(Encoding.ASCII.GetBytes(value[..^7])));
        var body = System.Buffers.Text.Base64Url.DecodeFromChars(match.Groups["body"].Value);
        body[^1].ShouldBe((byte)(body.Length - 17));
        var payload = Encoding.ASCII.GetString(body, 16, body.Length - 17).Split('\n');
        payload.ShouldBe(payload.Order(StringComparer.Ordinal));
        FromBase36(payload.Single(line => line.StartsWith("u:", StringComparison.Ordinal))[2..]).ShouldBe(user);
    }

    [Fact]
    public void A_value_never_shows_by_accident()
    {
        var secret = new TokenSecret("glpat-hush");
        $"{secret}".ShouldBe("[redacted]");
        secret.Reveal().ShouldBe("glpat-hush");
        TokenDigest.Of("glpat-hush").ToString().Length.ShouldBe(8);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(170)]
    [InlineData(171)]
    [InlineData(1_000_000)]
    public void Values_of_any_length_have_digests(int length)
    {
        var value = new string('é', length);
        TokenDigest.Of(value).ShouldBe(TokenDigest.Of(value));
        TokenDigest.Of(value).ShouldNotBe(TokenDigest.Of(value + "x"));
    }

    private static string Value(string edition, string prefix, long user)
    {
        var count = (byte)0;
        return TokenFormat.Generate(Edition.Parse(edition), prefix, user, bytes =>
        {
            foreach (ref var value in bytes)
                value = count += 37;
        }).Reveal();
    }

    private static long FromBase36(string digits) =>
        digits.Aggregate(0L, (number, digit) => (number * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10));
}
