using Exchange = AikidoGitLabSim.Cli.Twin.Recorded.Exchange;
using System.Globalization;
using System.Net.Http.Headers;
using AikidoGitLabSim.Cli.Twin.Recorded;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Sending;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>A real GitLab. It is only read, never more often than the limits say, and no redirect is followed.</summary>
/// <param name="address">Its address.</param>
/// <param name="token">The token.</param>
/// <param name="invoker">Sends requests.</param>
/// <param name="watch">Knows why a certificate was refused.</param>
/// <param name="limits">How much is asked.</param>
/// <param name="time">The time.</param>
internal sealed class RealGitLab(
    GitLabAddress address, Secret token, HttpMessageInvoker invoker, TlsWatch watch, AskingLimits limits, TimeProvider time)
{
    private const string UnknownSecret = "glpat-nobody0owns0this0one";
    private const int MostBody = 1 << 20;
    private const int TooMany = 429;
    private const int ServerError = 500;
    private const int Redirect = 300;
    private const int ClientError = 400;

    private readonly Redactor _redactor = new(token);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>How many requests were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Whether the limit of requests is reached.</summary>
    public bool IsUsedUp => Sent >= limits.Requests;

    /// <summary>How long GitLab asked to wait, beyond what is waited for; null: it did not.</summary>
    public string? Wait { get; private set; }

    /// <summary>Asks a question. After a rate limit it is asked once more, when GitLab says.</summary>
    public async Task<Asked> QueryAsync(Question question, CancellationToken cancellationToken)
    {
        var asked = await SendAsync(question, cancellationToken);
        if (asked.Exchange is not { Answer.Status: TooMany } limited)
            return asked;
        var after = limited.Answer.Headers.GetValueOrDefault("Retry-After");
        var wait = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds) : AskingLimits.LongestWait + TimeSpan.FromSeconds(1);
        if (wait <= AskingLimits.LongestWait && !IsUsedUp)
        {
            await Task.Delay(wait, time, cancellationToken);
            asked = await SendAsync(question, cancellationToken);
        }

        if (asked.Exchange is not { Answer.Status: TooMany } again)
            return asked;
        var said = again.Answer.Headers.GetValueOrDefault("Retry-After");
        Wait = said is { Length: > 0 and < 40 } && said.All(char.IsAscii) ? $"{said} seconds" : "a few minutes";
        return new Asked(question, null, $"GitLab limits requests (429); wait {Wait}");
    }

    private async Task<Asked> SendAsync(Question question, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_next > now)
            await Task.Delay(_next - now, time, cancellationToken);
        _next = time.GetUtcNow() + limits.Pause;
        Sent++;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(limits.Timeout);
        try
        {
            using var request = Request(question);
            using var response = await invoker.SendAsync(request, limit.Token);
            var answer = await ReadAsync(response, limit.Token);
            watch.Answered();
            return answer is null
                ? new Asked(question, null, "the answer is longer than 1 MiB")
                : Judge(question, answer);
        }
        catch (Exception error) when (FailureReader.Read(error, watch.TakeRefusal()) is { } failure
            && !cancellationToken.IsCancellationRequested)
        {
            return new Asked(question, null, Words(failure));
        }
    }

    private HttpRequestMessage Request(Question question)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address.Url(question.PathAndQuery));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("gitlab-sim-twin", "1"));
        if (question.Sender != Sender.Nobody)
            request.Headers.TryAddWithoutValidation("PRIVATE-TOKEN", question.Sender == Sender.Own ? token.Reveal() : UnknownSecret);
        return request;
    }

    private async Task<Answer?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var block = new byte[16 << 10];
        while (await stream.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > MostBody)
                return null;
            body.Write(block, 0, read);
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            headers[header.Key] = _redactor.Clean(WithoutRoot(string.Join(", ", header.Value)));
        return new Answer((int)response.StatusCode, headers, _redactor.Clean(System.Text.Encoding.UTF8.GetString(body.ToArray())));
    }

    // A relative URL root is the instance's own.
    private string WithoutRoot(string value) =>
        address.Root.Length == 0 ? value : value.Replace(address.Base, address.Origin, StringComparison.OrdinalIgnoreCase);

    private Asked Judge(Question question, Answer answer)
    {
        var problem = answer.Status switch
        {
            TooMany => null,
            >= ServerError => string.Create(CultureInfo.InvariantCulture, $"the server failed ({answer.Status})"),
            >= Redirect and < ClientError => $"it redirects to {HostOf(answer)}, and the token does not follow redirects",
            _ when answer.Json is null && answer.Body.Length > 0 =>
                string.Create(CultureInfo.InvariantCulture, $"the answer ({answer.Status}) is no JSON, as an answer of GitLab's API is"),
            _ => null,
        };
        var exchange = new Exchange("asked", Sent, "GET", question.PathAndQuery, null, answer);
        return new Asked(question, problem is null ? exchange : null, problem);
    }

    private string HostOf(Answer answer) =>
        Uri.TryCreate(new Uri(address.Origin), answer.Headers.GetValueOrDefault("Location") ?? "", out var target)
            ? target.Host : "another address";

    private static string Words(TransportFailure failure) => failure.Kind switch
    {
        FailureKind.TlsExpired or FailureKind.TlsName or FailureKind.TlsUnknownAuthority or FailureKind.TlsIncompleteChain =>
            $"its certificate is refused: {failure.Detail.TrimEnd('.')}",
        _ => Inconclusive.Words(failure),
    };
}
