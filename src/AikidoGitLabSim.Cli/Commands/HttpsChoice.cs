using System.CommandLine;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Certificates;
using AikidoGitLabSim.Server.Faults;

namespace AikidoGitLabSim.Cli.Commands;

/// <summary>The options of <c>serve</c> about HTTPS, and what clients have to do to trust it.</summary>
internal static class HttpsChoice
{
    private static readonly Option<bool> Https = new("--https")
    {
        Description = "Serves HTTPS with a certificate of the simulator's own authority. It prints how clients trust it",
    };

    private static readonly Option<string?> Folder = new("--https-folder")
    {
        Description = "Keeps the authority of --https in this folder, so that clients need to trust it once. Default: a new one each time",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Name = new("--https-name")
    {
        Description = "A further host name or IP address for the certificate of --https. Repeat it for several",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The options.</summary>
    public static IEnumerable<Option> All => [Https, Folder, Name];

    /// <summary>What is wrong with the options, or with faults that need them; null: nothing.</summary>
    public static (string What, string Cure)? ProblemOf(ParseResult parsed, string[] faults)
    {
        var names = parsed.GetValue(Name) ?? [];
        if (parsed.GetValue(Https))
        {
            return names.FirstOrDefault(name => !CertificateNames.IsName(name)) is { } wrong
                ? ($"--https-name '{wrong}' is no name for a certificate", "give a host name or an IP address, without a port")
                : null;
        }

        return parsed.GetValue(Folder) is not null || names.Length > 0
            ? ("--https-folder and --https-name have no effect without --https", "add --https, or leave them out")
            : faults.Select(FaultSwitch.ProblemWithoutHttps).FirstOrDefault(problem => problem is not null) is { } problem
                ? (problem.What, "add --https")
                : null;
    }

    /// <summary>Configures a simulator.</summary>
    public static void Apply(ParseResult parsed, GitLabSimulatorOptions options)
    {
        if (parsed.GetValue(Https))
            options.UseHttps(new HttpsOptions { Folder = parsed.GetValue(Folder), Names = parsed.GetValue(Name) ?? [] });
    }

    /// <summary>Says how clients trust the simulator.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="file">The PEM file of the authority.</param>
    public static async Task WriteTrustAsync(TextWriter output, string file)
    {
        await output.WriteLineAsync($"CA file  {file}   nothing on this machine trusts it yet");
        await output.WriteLineAsync();
        await output.WriteLineAsync("Trust it:");
        foreach (var (client, how) in Ways(file))
            await output.WriteLineAsync($"  {client,-10} {how}");
    }

    private static IEnumerable<(string Client, string How)> Ways(string file) =>
    [
        ("curl", $"curl --cacert {file}"),
        ("git", $"git -c http.sslCAInfo={file} clone URL"),
        ("Node", $"NODE_EXTRA_CA_CERTS={file}"),
        ("Python", $"REQUESTS_CA_BUNDLE={file} (requests), SSL_CERT_FILE={file} (ssl, httpx)"),
        (".NET", $"SSL_CERT_FILE={file} on Linux; elsewhere import it into the user's trusted roots"),
        ("Debian", $"sudo cp {file} /usr/local/share/ca-certificates/gitlab-sim.crt && sudo update-ca-certificates"),
        ("gitlab-sim", $"gitlab-sim validate --ca-file {file}"),
    ];
}
