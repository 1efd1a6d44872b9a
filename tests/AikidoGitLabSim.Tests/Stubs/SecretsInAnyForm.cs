using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Stubs;

/// <summary>The journal strikes a secret out by its value, in whatever form and wherever it stands.</summary>
public sealed class SecretsInAnyForm
{
    private const string Secret = "s3cr3t/Value+0123456789";
    private const string Shaped = "glpat-AbCdEfGhIj0123456789";
    private const string Known = "known-token-value-42";

    /// <summary>What only the world knows is found where it is a word of its own.</summary>
    private static readonly string InOtherLetters = Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{Known}bc"));

    public static TheoryData<string> Forms => [.. FormsOf(Secret).Distinct()];

    public static TheoryData<string> ShapedForms => [.. FormsOf(Shaped).Distinct()];

    public static TheoryData<string> KnownForms => [.. FormsOf(Known).Distinct().Where(form => form != InOtherLetters)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_a_header_of_credentials_holds_stands_nowhere_else(string form) =>
        await SendAsync(Secret, form, request => request.Headers.Add("PRIVATE-TOKEN", Secret));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Nor_what_Basic_holds(string form) => await SendAsync(Secret, form, request =>
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"any:{Secret}"))));

    [Theory]
    [MemberData(nameof(ShapedForms))]
    public async Task What_looks_like_a_token_is_removed_even_if_not_presented(string form) =>
        await SendAsync(Shaped, form, _ => { });

    [Theory]
    [MemberData(nameof(KnownForms))]
    public async Task What_the_world_knows_is_removed_even_if_not_presented(string form) => await SendAsync(Known, form, _ => { });

    [Theory]
    [InlineData("?a=1;private_token=SECRET")]
    [InlineData("?next=https%3A%2F%2Fh%2F%3Fprivate_token%3DSECRET")]
    [InlineData("?next=https%253A%252F%252Fh%252F%253Fprivate_token%253DSECRET")]
    [InlineData("?user[password]=SECRET&copy=SECRET")]
    [InlineData("?u=https://me:SECRET@example.com/")]
    public async Task What_a_URL_names_a_secret_stands_nowhere_else(string query) =>
        await SendAsync("hidden-value", "hidden-value", request =>
        request.RequestUri =
            new Uri($"/api/v4/hidden-value{query.Replace("SECRET", "hidden-value", StringComparison.Ordinal)}", UriKind.Relative));

    [Theory]
    [InlineData("""{"token":"hidden-value","note":"it is hidden-value","hidden-value":1}""", "application/json")]
    [InlineData("""{"inner":"{\"access_token\":\"hidden-value\"}"}""", "application/json")]
    [InlineData("""{"password":12345678,"copy":"hidden-value","token":"hidden-value"}""", "application/json")]
    [InlineData("""json={"token":"hidden-value"}&copy=hidden-value""", "application/x-www-form-urlencoded")]
    [InlineData("json=%7B%22token%22%3A%22hidden-value%22%7D", "application/x-www-form-urlencoded")]
    public async Task What_a_body_names_a_secret_stands_nowhere_else(string body, string type)
    {
        var kept = await SendAsync("hidden-value", "hidden-value", request =>
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
            request.Headers.Add("X-Copy", "hidden-value");
        });
        kept.ShouldNotContain("12345678");
    }

    [Fact]
    public async Task What_is_no_secret_stays()
    {
        var kept = await SendAsync(Secret, "-", request =>
        {
            request.Headers.Add("PRIVATE-TOKEN", Secret);
            request.Headers.Add("X-Trace", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            request.RequestUri = new Uri("/api/v4/projects/acme%2Fshop?search=SomeLongWordWithLargeLetters", UriKind.Relative);
        });
        kept.ShouldContain("/api/v4/projects/acme%2Fshop?search=SomeLongWordWithLargeLetters");
        kept.ShouldContain("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Uri.EscapeDataString(Uri.EscapeDataString(secret));
        yield return string.Concat(bytes.Select(one => $"%{one:X2}"));
        yield return string.Concat(bytes.Select(one => $"%{one:x2}"));
        yield return string.Concat(secret.Select(letter => $"\\u{(int)letter:x4}"));
        yield return Convert.ToBase64String(bytes);
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($"user:{secret}"));
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{secret}bc"));
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"x":"{{secret}}"}""")).TrimEnd('=').Replace('+', '-')
            .Replace('/', '_');
        if (secret == Secret)
            yield return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Sends a request with the form in a header, in the path, in the query and in a field, and looks for it in the
    /// journal.</summary>
    private static async Task<string> SendAsync(string secret, string form, Action<HttpRequestMessage> prepare)
    {
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.World = Reading.Load($$"""
            edition: self-managed/premium/18.11
            users: [ { username: mara } ]
            tokens: [ { kind: personal, user: mara, name: known, scopes: [api], secret: {{Known}} } ]
            """).World);
        using var client = gitLab.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v4/x/{form}?q={form}");
        request.Headers.TryAddWithoutValidation("X-Note", form);
        request.Content =
            new StringContent(System.Text.Json.JsonSerializer.Serialize(new { note = form }), Encoding.UTF8, "application/json");
        prepare(request);
        using var answer = await client.SendAsync(request);
        var kept = gitLab.Stubs.RequestsAsJson();
        kept.ShouldContain("/api/v4/");
        kept.ShouldNotContain(secret);
        if (form.Length > 1)
            kept.ShouldNotContain(form.TrimEnd('='));
        return kept;
    }
}
