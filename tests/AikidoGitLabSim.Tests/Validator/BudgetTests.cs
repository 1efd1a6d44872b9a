using System.Text.Json;
using AikidoGitLabSim.Tests.Validator.Mutants;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Validator;

/// <summary>What one validation costs a GitLab, against the simulator.</summary>
public sealed class BudgetTests
{
    [Fact]
    public async Task At_most_twelve_requests_each_once_and_none_that_writes()
    {
        await using var gallery = await Gallery.OpenAsync();
        foreach (var name in Gallery.Tokens.Keys)
        {
            await gallery.ReportOnAsync(name, null, out var through);

            through.Asked.Count.ShouldBeLessThanOrEqualTo(12, name);
            through.Asked.ShouldBeUnique();
            through.Asked.ShouldAllBe(asked =>
                asked.StartsWith("GET ", StringComparison.Ordinal) || asked.StartsWith("HEAD ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_reached_the_server_is_no_more_than_what_was_sent()
    {
        await using var gallery = await Gallery.OpenAsync();
        foreach (var name in Gallery.Tokens.Keys)
        {
            await gallery.ReportOnAsync(name, null, out var through);
            using var client = gallery.CreateClient();
            using var journal = JsonDocument.Parse(await client.GetStringAsync(new Uri("/__admin/requests", UriKind.Relative)));
            var reached = journal.RootElement.GetProperty("requests").EnumerateArray().Select(entry => entry.GetProperty("request"))
                .Select(request => $"{request.GetProperty("method").GetString()} {request.GetProperty("url").GetString()}");

            reached.ShouldBe(through.Asked, ignoreOrder: true, name);
            (await client.DeleteAsync(new Uri("/__admin/requests", UriKind.Relative))).EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task Group_and_project_and_the_richest_profile_stay_within_it_too()
    {
        await using var gallery = await Gallery.OpenAsync();

        var report = await gallery.ReportOnAsync("good", request => request with { Project = "acme/shop", Reuse = true }, out var through);

        through.Asked.Count.ShouldBe(12);
        report.ShouldEnd("repo.git", CheckStatus.Pass);
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_limits_are_ten_seconds_to_connect_and_twenty_to_read()
    {
        var request = new ValidationRequest { Url = ScriptedGitLab.Base, Token = new Secret(ScriptedGitLab.TokenText) };

        (request.ConnectLimit, request.ReadLimit).ShouldBe((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)));
    }
}
