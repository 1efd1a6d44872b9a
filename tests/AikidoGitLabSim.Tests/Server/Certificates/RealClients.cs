using System.Diagnostics;

namespace AikidoGitLabSim.Tests.Server.Certificates;

/// <summary>curl, git and Node over HTTPS, as the documentation says that they trust the authority.</summary>
public sealed class RealClients
{
    private const string Fetch =
        "fetch(process.argv[1]).then(r => console.log(r.status), e => { console.log(e.cause.code); process.exit(1) })";

    public static TheoryData<string, string?, string> Cases => new()
    {
        { "curl", null, "401" },
        { "curl", "certificate-expired", "certificate has expired" },
        { "curl", "certificate-wrong-name", "no alternative certificate subject name matches" },
        { "curl", "certificate-unknown-authority", "self-signed certificate in certificate chain|unable to get local issuer" },
        { "curl", "certificate-incomplete-chain", "unable to get local issuer certificate" },
        { "curl", "client-certificate", "400" },
        { "git", null, "refs/heads/main" },
        { "git", "certificate-expired", "certificate" },
        { "git", "certificate-wrong-name", "certificate|no alternative" },
        { "git", "certificate-unknown-authority", "certificate" },
        { "git", "certificate-incomplete-chain", "certificate" },
        { "git", "client-certificate", "400" },
        { "node", null, "401" },
        { "node", "certificate-expired", "CERT_HAS_EXPIRED" },
        { "node", "certificate-wrong-name", "ERR_TLS_CERT_ALTNAME_INVALID" },
        { "node", "certificate-unknown-authority", "SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY" },
        { "node", "certificate-incomplete-chain", "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
        { "node", "client-certificate", "400" },
    };

    [ClientTheory]
    [MemberData(nameof(Cases))]
    public async Task A_client_accepts_or_refuses_as_it_should(string client, string? fault, string said)
    {
        await using var sim = await SecureSim.StartAsync();
        if (fault is not null)
            sim.Simulator.SwitchOn(fault);

        (await RunAsync(client, sim, trusts: true)).ShouldMatch(said);
    }

    [ClientTheory]
    [InlineData("curl", "issuer certificate|self-signed certificate")]
    [InlineData("git", "certificate")]
    [InlineData("node", "SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO")]
    public async Task A_client_that_does_not_trust_the_authority_refuses(string client, string said)
    {
        await using var sim = await SecureSim.StartAsync();

        (await RunAsync(client, sim, trusts: false)).ShouldMatch(said);
    }

    private static Task<string> RunAsync(string client, SecureSim sim, bool trusts) => client switch
    {
        "curl" => RunAsync(client, [.. trusts ? ["--cacert", sim.CaFile] : Array.Empty<string>(),
            "--silent", "--show-error", "--output", "/dev/null", "--write-out", "%{http_code}", $"{sim.Url}/api/v4/version"], []),
        "git" => RunAsync(client, [.. trusts ? ["-c", $"http.sslCAInfo={sim.CaFile}"] : Array.Empty<string>(),
            "ls-remote", $"https://x:{SecureSim.Token}@127.0.0.1:{sim.Simulator.GitLabUrl.Port}/acme/shop.git"], []),
        _ => RunAsync(client, ["-e", Fetch, $"{sim.Url}/api/v4/version"], trusts ? [("NODE_EXTRA_CA_CERTS", sim.CaFile)] : []),
    };

    private static async Task<string> RunAsync(string program, string[] arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        foreach (var name in new[] { "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "GIT_SSL_CAINFO", "CURL_CA_BUNDLE" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output + await error;
    }
}
