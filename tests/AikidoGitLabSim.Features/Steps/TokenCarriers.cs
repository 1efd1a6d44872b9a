using System.Net.Http.Headers;
using System.Text;

namespace AikidoGitLabSim.Features.Steps;

public static class TokenCarriers
{
    public static string Address(this TokenCarrier carrier, string url, HeldToken? token)
    {
        var parameter = carrier switch
        {
            TokenCarrier.Parameter => "private_token",
            TokenCarrier.AccessToken => "access_token",
            TokenCarrier.BearerToken => "bearer_token",
            _ => null,
        };
        return parameter is null || token is null
            ? url
            : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}={Uri.EscapeDataString(token.Secret)}";
    }

    public static void Put(this TokenCarrier carrier, HttpRequestMessage request, HeldToken? token)
    {
        if (token is null)
            return;
        if (carrier == TokenCarrier.PrivateToken)
            request.Headers.Add("PRIVATE-TOKEN", token.Secret);
        else if (carrier == TokenCarrier.Bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        else if (carrier == TokenCarrier.Basic)
            request.Headers.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{token.Secret}")));
    }
}
