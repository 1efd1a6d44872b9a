using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Samples;

/// <summary>HTTPS, and what a client does with a bad certificate.</summary>
public sealed class HttpsTests
{
    [Fact]
    public async Task A_client_refuses_an_expired_certificate()
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.UseHttps());
        using var client = gitLab.CreateClient();                                    // trusts it already; others need gitLab.CaFile
        gitLab.SwitchOn("certificate-expired");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("api/v4/version"));
    }
}
