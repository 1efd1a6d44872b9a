using System.Text;
using AikidoGitLabSim.Server.Git;
using AikidoGitLabSim.Tests.Server.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>Slow clients, even more of them than children of git may run, do not delay others.</summary>
public sealed class SlowClients(GitHost host) : IClassFixture<GitHost>
{
    private const string Fetch =
        "POST /pub/open.git/git-upload-pack HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-git-upload-pack-request\r\n";

    [Fact]
    public async Task Fetches_that_are_never_sent_whole_hold_no_child_of_git()
    {
        var slow = new List<RawConnection>();
        for (var n = 0; n < GitChildren.Most + 8; n++)
        {
            slow.Add(await RawConnection.OpenAsync(host.Simulator.GitLabUrl));
            await slow[^1].SendAsync(Encoding.ASCII.GetBytes($"{Fetch}Content-Length: 1000\r\n\r\n0032want"));
        }

        using var client = new GitClient();
        await client.RunAsync("clone", "-q", host.Url("pub/open.git", secret: null), "clone").WaitAsync(TimeSpan.FromSeconds(30));
        host.Simulator.GitChildren.Running.ShouldBeLessThan(GitChildren.Most);
        foreach (var connection in slow)
            await connection.DisposeAsync();
    }

    [Fact]
    public async Task A_fetch_that_lists_too_much_is_refused()
    {
        using var client = host.Simulator.CreateClient();
        using var content = new ByteArrayContent(new byte[GitBody.LongestWants + 1]);
        using var answer = await client.PostAsync(new Uri("pub/open.git/git-upload-pack", UriKind.Relative), content);
        ((int)answer.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Transfers_leave_places_to_others()
    {
        using var children = new GitChildren(new FakeTimeProvider());
        for (var n = 0; n < GitChildren.MostTransfers; n++)
            await children.EnterToSendAsync(CancellationToken.None);
        children.EnterToSendAsync(CancellationToken.None).IsCompleted.ShouldBeFalse();
        using var other = await children.EnterAsync(CancellationToken.None);
        children.Running.ShouldBe(GitChildren.MostTransfers + 1);
    }

    [Fact]
    public async Task Who_waits_too_long_for_a_child_is_told_so()
    {
        var time = new FakeTimeProvider();
        using var children = new GitChildren(time);
        for (var n = 0; n < GitChildren.Most; n++)
            await children.EnterAsync(CancellationToken.None);
        var waiting = children.EnterAsync(CancellationToken.None);
        children.Waiting.ShouldBe(1);
        time.Advance(GitChildren.LongestWait);
        (await Should.ThrowAsync<GitUnavailableException>(waiting)).Message.ShouldContain("busy for 30 seconds");
        (children.Waiting, children.Running).ShouldBe((0, GitChildren.Most));
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_leaves_the_queue()
    {
        using var children = new GitChildren(new FakeTimeProvider());
        var first = await children.EnterToReadAsync(CancellationToken.None);
        var places = children.Running;
        using var leaving = new CancellationTokenSource();
        var others = Enumerable.Range(1, 7).Select(_ => children.EnterToReadAsync(leaving.Token)).ToList();
        await leaving.CancelAsync();
        await Record.ExceptionAsync(() => Task.WhenAll(others));
        first.Dispose();
        children.Waiting.ShouldBe(0);
        places.ShouldBe(2);
    }
}
