using System.Net;
using System.Text.Json;

namespace AikidoGitLabSim.Handbook.Walking.Api;

/// <summary>Asks GitLab about a token, with that token.</summary>
/// <param name="client">Sends the requests; it follows no redirect, so that the token goes to this GitLab only.</param>
internal sealed class TokenApi(HttpClient client)
{
    // Any token may read and revoke itself, whatever its scopes (lib/api/personal_access_tokens/self_information.rb).
    private const string Self = "api/v4/personal_access_tokens/self";

    /// <summary>What the API says of the token; null where it says nothing.</summary>
    /// <param name="gitLab">The URL of the GitLab.</param>
    /// <param name="secret">The token's value.</param>
    public async Task<TokenProperties?> ReadAsync(Uri gitLab, string secret)
    {
        using var answer = await SendAsync(HttpMethod.Get, gitLab, secret);
        if (answer.StatusCode != HttpStatusCode.OK)
            return null;
        using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        var scopes = body.RootElement.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString() ?? "");
        return new([.. scopes], body.RootElement.GetProperty("expires_at").GetString());
    }

    /// <summary>Revokes the token that the walk created.</summary>
    /// <returns>Whether GitLab revoked it; false where it does not answer.</returns>
    public async Task<bool> RevokeAsync(Uri gitLab, string secret)
    {
        try
        {
            using var answer = await SendAsync(HttpMethod.Delete, gitLab, secret);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri gitLab, string secret)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{gitLab.ToString().TrimEnd('/')}/{Self}"));
        request.Headers.Add("PRIVATE-TOKEN", secret);
        return await client.SendAsync(request);
    }
}
