using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Tests.Server.Git;
using AikidoGitLabSim.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Tests.Server.Hosting;

/// <summary>What a full disk answers, and that it is over once there is space. A file in the way of a folder is refused as a full disk
/// is.</summary>
public sealed class FullDisks
{
    private const int NoSpace = 28;

    [Fact]
    public async Task A_clone_fails_with_a_reason_and_works_once_there_is_space()
    {
        var host = new GitHost();
        await host.InitializeAsync();
        using var client = host.Simulator.CreateClient();
        var project = host.Simulator.Worlds.Default.Current.FindProject("pub/open")!;
        var inTheWay = Path.Combine(Path.GetDirectoryName(host.Simulator.Git.Home)!, $"{project.Repository!.Fingerprint}.git");
        await File.WriteAllTextAsync(inTheWay, "");
        var clone = new Uri("pub/open.git/info/refs?service=git-upload-pack", UriKind.Relative);
        using (var refused = await client.GetAsync(clone))
        {
            ((int)refused.StatusCode).ShouldBe(503);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("temporary files cannot be written");
        }

        File.Delete(inTheWay);
        (await client.GetAsync(clone)).IsSuccessStatusCode.ShouldBeTrue();
        host.Simulator.UnhandledExceptions.ShouldBe(0);
        await host.DisposeAsync();
    }

    [Fact]
    public void A_disk_s_refusal_names_the_cure_and_no_path()
    {
        var refused = Should.Throw<GitUnavailableException>(
            () => GitDirectories.OnDisk<int>(() => throw new IOException("No space left on device : '/secret/place'", NoSpace)));
        refused.Message.ShouldBe(
            "simulator: temporary files cannot be written: No space left on device; free space, or set TMPDIR to another folder");
    }

    [Theory]
    [InlineData(NoSpace, 500)]
    [InlineData(unchecked((int)0x80131620), 400)]
    public async Task Only_an_error_of_the_connection_is_the_client_s_mistake(int number, int status)
    {
        using var unhandled = new UnhandledExceptions(report: null);
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        await new BadRequests(_ => throw new IOException(nameof(UnhandledWatch.Provoked), number), unhandled).InvokeAsync(http);
        http.Response.StatusCode.ShouldBe(status);
        unhandled.Count.ShouldBe(status == 500 ? 1 : 0);
    }
}
