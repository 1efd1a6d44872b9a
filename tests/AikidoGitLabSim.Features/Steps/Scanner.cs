using System.Net;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A client as scanners are: lists the projects of a group page by page, asks again where that may help, and never takes a part
/// for the whole.</summary>
public sealed class Scanner(GitLabDriver gitLab, SharedGitLab shared)
{
    private const int MostAttempts = 3;

    /// <summary>Lists.</summary>
    /// <param name="group">The group.</param>
    /// <param name="token">The token.</param>
    /// <param name="between">What happens after the first page.</param>
    /// <returns>How it ended, in words.</returns>
    public async Task<string> ListAsync(string group, HeldToken token, Func<Task>? between = null)
    {
        var (seen, page) = (0, "1");
        while (page.Length > 0)
        {
            var (answer, why) = await RequestAsync(
                $"{await gitLab.UrlAsync()}/api/v4/groups/{group}/projects?include_subgroups=true&per_page=1&page={page}", token);
            using (answer)
            {
                if (answer is null)
                    return $"stopped after {seen}: {why}";
                seen++;
                page = answer.Headers.TryGetValues("x-next-page", out var next) ? next.Single() : "";
            }

            if (seen == 1 && between is not null)
                await between();
        }

        return $"complete, {seen}";
    }

    private async Task<(HttpResponseMessage? Answer, string Why)> RequestAsync(string url, HeldToken token)
    {
        var why = "";
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add("PRIVATE-TOKEN", token.Secret);
            try
            {
                var answer = await shared.SendAsync(request);
                var body = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode && new Answer(answer.StatusCode, body).Json is System.Text.Json.Nodes.JsonArray)
                    return (answer, "");
                why = answer.IsSuccessStatusCode ? "not a list" : $"{(int)answer.StatusCode}";
                var waits = answer.Headers.RetryAfter?.Delta > TimeSpan.Zero;
                var again = !waits && answer.StatusCode
                    is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable;
                answer.Dispose();
                if (!again)
                    return (null, why);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                why = "the connection broke";
            }
        }

        return (null, why);
    }
}
