using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Cli;

public sealed partial class ServingOverHttps : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("https-").FullName;

    [Fact]
    public async Task The_commands_it_prints_trust_the_file_it_prints()
    {
        using var served = await ServeProcess.StartAsync(_temporary, "--https");

        var file = CaFile().Match(served.Banner).Groups["file"].Value;
        file.ShouldStartWith(_temporary);
        served.Url.Scheme.ShouldBe("https");
        served.Banner.ShouldContain("nothing on this machine trusts it yet");
        string[] ways =
        [
            $"--cacert {file}", $"http.sslCAInfo={file}", $"NODE_EXTRA_CA_CERTS={file}", $"REQUESTS_CA_BUNDLE={file}",
            $"SSL_CERT_FILE={file}", "update-ca-certificates",
        ];
        foreach (var way in ways)
            served.Banner.ShouldContain(way);
        var run = await Run.Of(["validate", "--url", served.Url.ToString(), "--ca-file", file, "--token-stdin"], "glpat-in-use-elsewhere");
        run.Out.ShouldContain("read_user");
        run.ExitCode.ShouldBe(1);
        (await Run.Of(["validate", "--url", served.Url.ToString(), "--token-stdin"], "glpat-in-use-elsewhere")).ExitCode.ShouldBe(4);

        await served.SignalAsync("TERM");
        (await served.EndAsync()).ExitCode.ShouldBe(0);
        File.Exists(file).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--fault certificate-expired", "certificate-expired needs HTTPS, which is off; add --https")]
    [InlineData("--https-folder keys", "no effect without --https")]
    [InlineData("--https-name gitlab.test", "no effect without --https")]
    [InlineData("--https --https-name https://gitlab.test:8443", "is no name for a certificate; give a host name")]
    [InlineData("--https --https-folder /proc/keys", "/proc/keys")]
    public async Task Options_that_cannot_work_are_one_line(string options, string words) =>
        (await Run.Of(["serve", "--port", "0", "--aikido-port", "0", .. options.Split(' ')])).ShouldFail(2, words);

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    [GeneratedRegex(@"^CA file +(?<file>\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex CaFile();
}
