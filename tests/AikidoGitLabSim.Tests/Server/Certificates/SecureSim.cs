using System.Security.Cryptography.X509Certificates;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Tests.Server.Certificates;

/// <summary>A simulator over HTTPS.</summary>
internal sealed class SecureSim : IAsyncDisposable
{
    public const string Token = "glpat-good-good-good-good";

    private const string World = """
        edition: self-managed/premium/18.11
        users: [ { username: mara, password: sim-password } ]
        groups: [ { path: acme, members: { mara: owner } } ]
        projects: [ { path: acme/shop, repository: { files: { README.md: "# Shop" } } } ]
        tokens:
          - { kind: personal, user: mara, name: good, scopes: [read_api, read_user, read_repository], secret: glpat-good-good-good-good }
        """;

    private SecureSim(GitLabSimulator simulator) => Simulator = simulator;

    public GitLabSimulator Simulator { get; }

    public string Url => Simulator.GitLabUrl.ToString().TrimEnd('/');

    public string CaFile => Simulator.CaFile!;

    public static async Task<SecureSim> StartAsync(HttpsOptions? https = null, Action<GitLabSimulatorOptions>? configure = null) =>
        new(await GitLabSimulator.StartAsync(options =>
        {
            options.World = Reading.Load(World);
            options.UseHttps(https);
            configure?.Invoke(options);
        }));

    /// <summary>The validator's report, by a client that trusts the authority or not.</summary>
    public Task<ValidationReport> ValidateAsync(bool trusts = true) => new TokenValidator().ValidateAsync(
        new() { Url = Url, Token = new Secret(Token), Group = "acme", CaFile = trusts ? CaFile : null });

    /// <summary>The certificate that a new connection is shown, whatever it is.</summary>
    public async Task<X509Certificate2> ShownAsync(int? port = null)
    {
        X509Certificate2? shown = null;
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            shown = X509CertificateLoader.LoadCertificate(certificate!.GetRawCertData());
            return true;
        };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri($"https://127.0.0.1:{port ?? Simulator.GitLabUrl.Port}/"));
        return shown!;
    }

    /// <summary>Resets the default world, as <c>curl --insecure</c> does it.</summary>
    public async Task ResetAsync()
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using var client = new HttpClient(handler);
        (await client.PostAsync(new Uri($"{Url}/_sim/worlds/default/reset"), null)).EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
