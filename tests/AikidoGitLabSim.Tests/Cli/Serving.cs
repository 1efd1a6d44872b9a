using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Cli;
using AikidoGitLabSim.Cli.Terminals;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Cli;

public sealed partial class Serving
{
    [Fact]
    public async Task The_three_commands_it_prints_work_as_printed_and_it_stops_when_asked()
    {
        using var stop = new CancellationTokenSource();
        using var output = new Lines();
        var serving = CommandLine.RunAsync(["serve", "--port", "0", "--aikido-port", "0"],
            new Terminal(TextReader.Null, output, TextWriter.Null), stop.Token);
        var banner = await output.UntilAsync("Ctrl-C").WaitAsync(TimeSpan.FromSeconds(60));
        Curl().Count(banner).ShouldBe(2);
        foreach (Match curl in Curl().Matches(banner))
            (await StatusAsync(curl.Groups["url"].Value, curl.Groups["token"].Value)).ShouldBe(HttpStatusCode.OK);

        var validate = Validate().Match(banner);
        validate.Success.ShouldBeTrue();
        (await Run.Of(["validate", "--url", validate.Groups["url"].Value, "--token-stdin"],
            validate.Groups["token"].Value)).ExitCode.ShouldBe(0);

        await stop.CancelAsync();
        (await serving.WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None)).ShouldBe(0);
        output.ToString().ShouldContain("Stopped.");
    }

    [Fact]
    public async Task A_taken_port_is_one_line_with_the_option_to_move()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        (await Run.Of(["serve", "--port", $"{port}", "--aikido-port", "0"])).ShouldFail(2,
            $"GitLab's port {port} is in use; give --port another port");
        (await Run.Of(["serve", "--port", "0", "--aikido-port", $"{port}"])).ShouldFail(2,
            $"Aikido's port {port} is in use; give --aikido-port another port");
        (await Run.Of(["serve", "--port", $"{port}", "--aikido-port", $"{port}"])).ShouldFail(2, "are both");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Aikidos_port_follows_GitLabs_unless_it_is_in_use(bool inUse)
    {
        var port = FreePairOfPorts();
        using var taken = new TcpListener(IPAddress.Loopback, port + 1);
        if (inUse)
            taken.Start();
        await using var gitLab = await GitLabSimulator.StartAsync(options => options.Port = port);
        gitLab.GitLabUrl.Port.ShouldBe(port);
        (gitLab.AikidoUrl.Port == port + 1).ShouldBe(!inUse);
    }

    private static int FreePairOfPorts()
    {
        for (var port = 21_000; ; port += 2)
        {
            try
            {
                using TcpListener first = new(IPAddress.Loopback, port), second = new(IPAddress.Loopback, port + 1);
                first.Start();
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // The next pair.
            }
        }
    }

    [Fact]
    public async Task Mutants_are_listed_and_an_unknown_one_is_one_line()
    {
        var list = await Run.Of(["serve", "--mutant", "list"]);
        list.ExitCode.ShouldBe(0);
        list.Out.ShouldContain("accepts-expired");
        list.Out.ShouldContain("Cannot be noticed by reading");
        (await Run.Of(["serve", "--mutant", "kind"])).ShouldFail(2, "no mutant 'kind'");
    }

    [Fact]
    public async Task A_mutant_says_what_it_is_before_anything_else()
    {
        using var stop = new CancellationTokenSource();
        using var output = new Lines();
        var serving = CommandLine.RunAsync(["serve", "--port", "0", "--aikido-port", "0", "--mutant", "accepts-expired"],
            new Terminal(TextReader.Null, output, TextWriter.Null), stop.Token);

        (await output.UntilAsync("Ctrl-C").WaitAsync(TimeSpan.FromSeconds(60))).ShouldStartWith(
            "MUTANT accepts-expired: this GitLab is wrong on purpose.");

        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    public async Task A_port_that_is_none_is_one_line(string port) => (await Run.Of(["serve", "--port", port])).ShouldFail(2, port);

    private static async Task<HttpStatusCode> StatusAsync(string url, string token)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        using var answer = await client.GetAsync(new Uri(url));
        return answer.StatusCode;
    }

    [GeneratedRegex(@"curl --header 'PRIVATE-TOKEN: (?<token>\S+)' '?(?<url>http[^\s']+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Curl();

    [GeneratedRegex(@"echo (?<token>\S+) \| .*validate --url (?<url>\S+) --token-stdin", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Validate();
}
