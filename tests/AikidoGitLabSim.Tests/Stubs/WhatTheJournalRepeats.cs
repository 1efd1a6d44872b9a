using System.Globalization;
using System.Net;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Stubs;

/// <summary>Requests that equal an earlier one are recorded without being searched for secrets again.</summary>
public sealed class WhatTheJournalRepeats
{
    private const string Word = "abcdefgh-12345678";

    [Fact]
    public async Task Equal_requests_have_equal_entries()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        await SendAsync(gitLab, "api/v4/user?a=1", "glpat-one-0123456789");
        await SendAsync(gitLab, "api/v4/user?a=1", "glpat-one-0123456789");
        var entries = Entries(gitLab);
        entries.Length.ShouldBe(2);
        Without(entries[0]).ShouldBe(Without(entries[1]));
        entries[0].ShouldNotBe(entries[1]);
    }

    [Fact]
    public async Task A_word_becomes_a_secret_when_it_is_sent_as_one()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        await SendAsync(gitLab, $"api/v4/{Word}", "glpat-one-0123456789");
        await SendAsync(gitLab, $"api/v4/{Word}", Word);
        await SendAsync(gitLab, $"api/v4/{Word}", "glpat-one-0123456789");
        Entries(gitLab).Select(entry => entry.Contains(Word, StringComparison.Ordinal)).ShouldBe([true, false, true]);
    }

    [Fact]
    public async Task A_word_becomes_a_secret_when_a_token_has_it()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        await SendAsync(gitLab, $"api/v4/{Word}", "glpat-one-0123456789");
        gitLab.Worlds.Put(new("default", WithToken()));
        await SendAsync(gitLab, $"api/v4/{Word}", "glpat-one-0123456789");
        Entries(gitLab).ShouldAllBe(entry => !entry.Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_headers_make_another_request()
    {
        await using var gitLab = await GitLabSimulator.StartAsync();
        foreach (var agent in new[] { "one", "two", "one" })
            await SendAsync(gitLab, "api/v4/user", "glpat-one-0123456789", agent);
        Entries(gitLab).Select(entry => entry.Contains("two", StringComparison.Ordinal)).ShouldBe([false, true, false]);
    }

    private static AikidoGitLabSim.GitLab.Worlds.World WithToken() => AikidoGitLabSim.Server.WorldFiles.WorldFileReader.Read(
        $"users: [ {{ username: mara }} ]\ntokens: [ {{ kind: personal, user: mara, scopes: [api], secret: {Word} }} ]",
        new(DateTimeOffset.UnixEpoch.AddYears(56), AikidoGitLabSim.Server.Exchange.FastEntropy.Source, "localhost")).Loaded!.World;

    private static async Task SendAsync(GitLabSimulator gitLab, string path, string token, string agent = "test")
    {
        using var client = gitLab.CreateClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        client.DefaultRequestHeaders.Add("User-Agent", agent);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
    }

    private static string[] Entries(GitLabSimulator gitLab) =>
        [.. Newtonsoft.Json.Linq.JArray.Parse(gitLab.Stubs.RequestsAsJson()).Select(entry => entry.ToString())];

    private static string Without(string entry)
    {
        var json = Newtonsoft.Json.Linq.JObject.Parse(entry);
        json.Remove("id");
        ((Newtonsoft.Json.Linq.JObject)json["request"]!).Remove("loggedDate");
        ((Newtonsoft.Json.Linq.JObject)json["request"]!).Remove("loggedDateString");
        return json.ToString();
    }
}
