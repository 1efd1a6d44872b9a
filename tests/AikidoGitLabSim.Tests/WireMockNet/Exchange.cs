using System.Text;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.WireMockNet;

/// <summary>Sends one request and reads the answer.</summary>
internal static class Exchange
{
    public static async Task<(int Status, string Text)> SendAsync(this GitLabSimulator gitLab, string method, string path,
        string? body = null, string? token = null)
    {
        using var client = gitLab.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
            request.Headers.Add("PRIVATE-TOKEN", token);
        if (!string.IsNullOrEmpty(body))
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
