using System.Diagnostics;
using AikidoGitLabSim.Tests.Server.Hosting;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary>How <c>serve</c> ends: asked to, with requests in flight, and killed.</summary>
public sealed class ServeSignals : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("serve-").FullName;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public async Task A_signal_ends_it_cleanly_with_requests_in_flight(string signal)
    {
        using var served = await ServeProcess.StartAsync(_temporary);
        served.Folders.ShouldHaveSingleItem();
        await using var unfinished = await RawConnection.OpenAsync(served.Url);
        await unfinished.SendAsync(
            "POST /api/v4/user/personal_access_tokens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
        await using var fetching = await RawConnection.OpenAsync(served.Url);
        await fetching.SendAsync(
            "POST /open/shop.git/git-upload-pack HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n0032want"u8.ToArray());
        var watch = Stopwatch.StartNew();
        await served.SignalAsync(signal);
        var (exit, output, error) = await served.EndAsync();
        exit.ShouldBe(0, error);
        output.ShouldContain("Stopped.");
        error.ShouldBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        Directory.EnumerateFileSystemEntries(_temporary).ShouldBeEmpty();
    }

    /// <summary>The first signal gives requests in flight a second to end; the second one does not wait.</summary>
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_second_signal_interrupts_it(string signal, int code)
    {
        using var served = await ServeProcess.StartAsync(_temporary);
        await using var unfinished = await RawConnection.OpenAsync(served.Url);
        await unfinished.SendAsync(
            "POST /api/v4/user/personal_access_tokens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
        await served.SignalTwiceAsync(signal);
        (await served.EndAsync()).ExitCode.ShouldBe(code);
    }

    [Fact]
    public async Task A_start_removes_what_kill_9_left_and_nothing_of_the_living()
    {
        using var living = await ServeProcess.StartAsync(_temporary);
        var kept = living.Folders.ShouldHaveSingleItem();
        string left;
        using (var killed = await ServeProcess.StartAsync(_temporary))
        {
            left = killed.Folders.Single(folder => folder != kept);
            await killed.SignalAsync("KILL");
            await killed.EndAsync();
        }

        Directory.Exists(left).ShouldBeTrue();
        var foreign = Directory.CreateDirectory(Path.Combine(_temporary, "gitlab-sim-of-somebody")).FullName;
        using var next = await ServeProcess.StartAsync(_temporary);
        Directory.Exists(left).ShouldBeFalse();
        Directory.Exists(kept).ShouldBeTrue();
        Directory.Exists(foreign).ShouldBeTrue();
    }

    [Fact]
    public async Task No_socket_for_debuggers_is_open_or_left()
    {
        using var served = await ServeProcess.StartAsync(_temporary);
        Directory.EnumerateFiles(_temporary).ShouldBeEmpty();
        await served.SignalAsync("KILL");
        await served.EndAsync();
        Directory.EnumerateFiles(_temporary).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_banner_shows_no_password_and_no_token_of_a_world_file()
    {
        using var served = await ServeProcess.StartAsync(_temporary);
        served.Banner.ShouldNotContain("in-use-elsewhere");
        served.Banner.ShouldContain("(as in the world file)");
        served.Banner.Split('\n').Single(line => line.TrimStart().StartsWith("made ", StringComparison.Ordinal)).ShouldContain("glpat-");
    }

    [Theory]
    [InlineData("", "GITLAB_SIM_CONTROL_TOKEN=t0ken-of-control")]
    [InlineData("--control-token-file FILE", "")]
    public async Task The_control_token_comes_from_the_environment_or_a_file(string arguments, string environment)
    {
        using var file = new TemporaryFile("t0ken-of-control\n");
        using var served =
            await ServeProcess.StartAsync(_temporary, arguments.Replace("FILE", file.Path, StringComparison.Ordinal), environment);
        served.CommandLine().ShouldNotContain("t0ken-of-control");
        (await AboutAsync(served, "")).ShouldBe(401);
        (await AboutAsync(served, "Authorization: Bearer t0ken-of-control\r\n")).ShouldBe(200);
    }

    [Theory]
    [InlineData("--control-token ''")]
    [InlineData("--control-token-file /dev/null")]
    [InlineData("--control-token-file /nowhere/at/all")]
    [InlineData("--control-token-file /dev/zero")]
    public async Task A_control_token_that_is_none_is_one_line(string arguments)
    {
        using var program = ProgramProcess.InShell($"{ProgramProcess.Command} serve --port 0 {arguments}");
        var (exit, output, error) = await program.EndAsync();
        (exit, output).ShouldBe((2, ""));
        error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("control");
    }

    [Fact]
    public async Task Listening_beyond_this_machine_is_warned_of()
    {
        // An address for documentation (RFC 5737): nothing listens there, and the warning comes first.
        using var program = ProgramProcess.InShell($"{ProgramProcess.Command} serve --port 0 --bind 192.0.2.1");
        var (exit, _, error) = await program.EndAsync();
        exit.ShouldBe(2);
        error.Split('\n')[0].ShouldStartWith("gitlab-sim: warning: --bind 192.0.2.1 lets other machines in");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(90)]
    [InlineData(160)]
    public async Task Too_few_files_are_named_with_the_cure(int files)
    {
        using var program =
            ProgramProcess.InShell($"sh -c 'ulimit -n {files}; exec {ProgramProcess.Command} serve --port 0 --aikido-port 0'");
        var (exit, output, error) = await program.EndAsync();
        (exit, output).ShouldBe((2, ""));
        error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("ulimit -n");
    }

    [Fact]
    public async Task A_few_hundred_files_are_enough()
    {
        using var program =
            ProgramProcess.InShell($"sh -c 'ulimit -n 256; exec {ProgramProcess.Command} serve --port 0 --aikido-port 0'");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await program.Output.ReadLineAsync(limit.Token) is { } line && !line.StartsWith("Ctrl-C", StringComparison.Ordinal))
        {
        }

        await program.SignalAsync("TERM");
        var (exit, _, error) = await program.EndAsync();
        (exit, error).ShouldBe((0, ""));
    }

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private static async Task<int> AboutAsync(ServeProcess served, string header) => RawConnection.Status(
        await RawConnection.RequestAsync(served.Url, $"GET /_sim/about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n"));
}
