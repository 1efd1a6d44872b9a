using System.Net;
using System.Text.Json;
using AikidoGitLabSim.Server.Mutants;
using AikidoGitLabSim.Tests.Validator.Mutants;

namespace AikidoGitLabSim.Tests.Server.Mutants;

/// <summary>A GitLab with a deliberate defect must announce itself.</summary>
public sealed class Announcing
{
    private static readonly string[] Paths =
        ["/api/v4/version", "/api/v4/nonsense", "/nowhere", "/_sim/about", "/acme/shop.git/info/refs?service=git-upload-pack"];

    [Fact]
    public async Task Every_answer_of_a_mutant_names_it_and_none_of_the_strict_one_does()
    {
        await using var strict = await Gallery.OpenAsync();
        await using var mutant = await Gallery.OpenAsync(MutantList.Find("stale-date"));
        using HttpClient right = strict.CreateClient(), wrong = mutant.CreateClient();
        foreach (var path in Paths)
        {
            using var plain = await right.GetAsync(new Uri(path, UriKind.Relative));
            using var marked = await wrong.GetAsync(new Uri(path, UriKind.Relative));

            plain.Headers.Contains(Mutant.Header).ShouldBeFalse(path);
            marked.Headers.GetValues(Mutant.Header).Single().ShouldBe("stale-date", path);
        }
    }

    [Fact]
    public async Task About_says_in_what_it_is_wrong()
    {
        await using var strict = await Gallery.OpenAsync();
        await using var mutant = await Gallery.OpenAsync(MutantList.Find("accepts-revoked"));
        using HttpClient right = strict.CreateClient(), wrong = mutant.CreateClient();

        JsonDocument.Parse(await right.GetStringAsync(new Uri("/_sim/about", UriKind.Relative))).RootElement.GetProperty(
            "mutant").ValueKind.ShouldBe(JsonValueKind.Null);
        var about = JsonDocument.Parse(
            await wrong.GetStringAsync(new Uri("/_sim/about", UriKind.Relative))).RootElement.GetProperty("mutant");
        about.GetProperty("name").GetString().ShouldBe("accepts-revoked");
        about.GetProperty("warning").GetString()!.ShouldContain("wrong on purpose");
    }

    [Fact]
    public async Task A_mutant_is_wrong_in_one_thing_and_right_in_the_others()
    {
        await using var mutant = await Gallery.OpenAsync(MutantList.Find("accepts-expired"));
        using var client = mutant.CreateClient();

        (await StatusAsync(client, "expired")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(client, "revoked")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(client, "owner blocked")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(client, "read_repository only")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v4/user");
        request.Headers.Add("PRIVATE-TOKEN", Gallery.SecretOf(token));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
