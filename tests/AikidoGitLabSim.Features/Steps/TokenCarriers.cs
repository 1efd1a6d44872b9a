using System.Net.Http.Headers;

namespace AikidoGitLabSim.Features.Steps;

public static class TokenCarriers
{
    public static string Address(this TokenCarrier carrier, string url, HeldToken? token) =>
        carrier == TokenCarrier.Parameter && token is not null ? $"{url}?private_token={Uri.EscapeDataString(token.Secret)}" : url;

    public static void Put(this TokenCarrier carrier, HttpRequestMessage request, HeldToken? token)
    {
        if (token is null)
            return;
        if (carrier == TokenCarrier.PrivateToken)
            request.Headers.Add("PRIVATE-TOKEN", token.Secret);
        else if (carrier == TokenCarrier.Bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
    }
}
