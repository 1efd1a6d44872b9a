namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>A simulator on a port with an administrator, for scripts that others wrote for GitLab's pages.</summary>
internal sealed class ScriptSim : IAsyncDisposable
{
    public const string Password = "sim-password";

    private readonly Sim _sim;

    private ScriptSim(Sim sim) => _sim = sim;

    /// <summary>Its URL, without a slash at the end.</summary>
    public string Url => _sim.Simulator.GitLabUrl.ToString().TrimEnd('/');

    public static async Task<ScriptSim> StartAsync(string edition) =>
        new(await Sim.StartAsync($"edition: {edition}\n{WebSim.Company}", onPort: true));

    /// <summary>Creates a user and an impersonation token with an administrator's token, as the test code of clients does.</summary>
    public async Task<string> CreateUserAndTokenAsync(string token)
    {
        var user = await PostAsync("/users", token,
            """{"username":"common_user","email":"common_user@example.com","name":"common_user","""
                + """ "password":"Pa$$w0rd-of-a-test","skip_confirmation":true}""");
        return await PostAsync($"/users/{Value(user, "id")}/impersonation_tokens", token,
            """{"name":"common_user","scopes":["api"],"expires_at":"2026-11-29"}""");
    }

    /// <summary>The raw value of a key of a JSON object.</summary>
    public static string Value(string json, string key)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return document.RootElement.GetProperty(key).ToString();
    }

    public ValueTask DisposeAsync() => _sim.DisposeAsync();

    private async Task<string> PostAsync(string path, string token, string json)
    {
        using var answer = await _sim.SendAsync("POST", path, token, json);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, body);
        return body;
    }
}
