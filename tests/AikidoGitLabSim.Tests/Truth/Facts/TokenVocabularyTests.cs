namespace AikidoGitLabSim.Tests.Truth.Facts;

public sealed class TokenVocabularyTests
{
    [Fact]
    public void Every_word_of_the_facts_is_understood()
    {
        var words = FactBook.All.Select(fact => fact.Token).Distinct().ToList();

        words.ShouldNotBeEmpty();
        foreach (var word in words)
            Should.NotThrow(() => TokenVocabulary.Parse(word), word);
    }

    [Theory]
    [InlineData("valid-pat-scopes:read_api,read_user",
        """{"kind":"personal","user":"caller","scopes":["read_api","read_user"]"""
            + ""","createdAt":"2025-12-01T08:00:00Z","expiresAt":"2026-11-01"}""")]
    [InlineData("admin-pat-scopes:api",
        """{"kind":"personal","user":"root","scopes":["api"],"createdAt":"2025-12-01T08:00:00Z","expiresAt":"2026-11-01"}""")]
    [InlineData("expired+revoked",
        """{"kind":"personal","user":"caller","scopes":["api"]"""
            + ""","createdAt":"2025-12-01T08:00:00Z","expiresAt":"2026-03-01","revoked":true}""")]
    [InlineData("group-token-scopes:api;level:50",
        """{"kind":"group","group":"grp","access":"owner","scopes":["api"],"createdAt":"2025-12-01T08:00:00Z","expiresAt":"2026-11-01"}""")]
    [InlineData("oauth-scopes:read_user;user:B",
        """{"kind":"oauth","user":"B","scopes":["read_user"],"createdAt":"2025-12-01T08:00:00Z","expiresAt":"2026-11-01"}""")]
    [InlineData("granular-pat",
        """{"kind":"fine-grained","user":"caller","permissions":[],"createdAt":"2025-12-01T08:00:00Z","expiresAt":"2026-11-01"}""")]
    [InlineData("pat-expires:null",
        """{"kind":"personal","user":"caller","scopes":["api"],"createdAt":"2025-12-01T08:00:00Z","expiresAt":"never"}""")]
    public void A_word_becomes_a_token_of_a_world_file(string word, string token) =>
        TokenVocabulary.Parse(word).Token!.ToJsonString().ShouldBe(token);

    [Fact]
    public void A_word_may_be_about_the_user() => TokenVocabulary.Parse("blocked-user-expired").UserState.ShouldBe("blocked");

    [Fact]
    public void A_word_may_name_a_stage() => TokenVocabulary.Parse("valid-pat-scopes:read_repository;guest").Stage.ShouldBe("guest");

    [Fact]
    public void A_group_id_is_reached_by_groups_that_come_before() =>
        TokenVocabulary.Parse("group-token-scopes:read_api;group:123").GroupsBefore.ShouldBe(122);

    [Theory]
    [InlineData("none")]
    [InlineData("blank")]
    public void Nothing_is_sent_for(string word) => TokenVocabulary.Parse(word).IsSent.ShouldBeFalse();
}
