using System.Text.Json;

namespace AikidoGitLabSim.Tests.Clients;

/// <summary>The published client <c>@gitbeaker/rest</c>, as <c>tests/clients/package-lock.json</c> pins it.</summary>
public sealed class Gitbeaker : IAsyncLifetime
{
    private string _folder = "";

    /// <summary>Has the packages installed.</summary>
    public async Task InitializeAsync()
    {
        if (ClientProgram.Has("node") && ClientProgram.Has("npm"))
            _folder = await NpmFolder.InstalledAsync();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Carries out one call.</summary>
    /// <returns>What the client gave back.</returns>
    internal async Task<JsonElement> RunAsync(string host, string token, string on, string call, params object[] arguments)
    {
        var answer = await TryAsync(host, token, on, call, arguments);
        answer.TryGetProperty("error", out var error).ShouldBeFalse(error.ToString());
        return answer.GetProperty("value");
    }

    /// <summary>Carries out one call that is refused.</summary>
    /// <returns>The client's error.</returns>
    internal async Task<JsonElement> FailAsync(string host, string token, string on, string call, params object[] arguments) =>
        (await TryAsync(host, token, on, call, arguments)).GetProperty("error");

    private async Task<JsonElement> TryAsync(string host, string token, string on, string call, object[] arguments)
    {
        var asked = JsonSerializer.Serialize(new { host, calls = new[] { new { token, on, call, arguments } } });
        var (code, output, errors) = await ClientProgram.RunAsync(_folder, asked, "node", "gitbeaker.mjs");
        code.ShouldBe(0, errors);
        return JsonDocument.Parse(output).RootElement[0];
    }
}
