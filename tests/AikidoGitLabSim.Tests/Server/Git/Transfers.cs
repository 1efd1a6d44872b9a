using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using AikidoGitLabSim.Server.Git;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Tests.Server.Git;

public sealed class Transfers(GitHost host) : IClassFixture<GitHost>
{
    [Fact]
    public async Task A_client_that_goes_away_takes_gits_child_with_it()
    {
        using var folders = new GitDirectories();
        using var children = new GitChildren(TimeProvider.System);
        var transfer = new GitTransfer(folders, children, TimeProvider.System);
        using var leaving = new CancellationTokenSource();
        var silent = new Pipe();
        var http = new DefaultHttpContext { RequestAborted = leaving.Token };
        var folder = folders.Of(GitHost.World.FindProject("grp/proj")!);

        var running =
            transfer.RunAsync(http, silent.Reader.AsStream(), default, () => Stream.Null, "upload-pack", "--stateless-rpc", folder);
        transfer.Running.ShouldBe(1);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(20)));
        transfer.Running.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_packed_body_asks_the_same_as_a_plain_one(bool packed)
    {
        var commit = GitHost.World.FindProject("grp/proj")!.Repository!.CommitId;
        var body = Encoding.ASCII.GetBytes($"0032want {commit}\n00000009done\n");
        using var content = new ByteArrayContent(packed ? Pack(body) : body);
        if (packed)
            content.Headers.ContentEncoding.Add("gzip");
        using var answer = await PostAsync("git-upload-pack", "glpat-test-read", content);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-git-upload-pack-result");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("0008NAK\nPACK");
    }

    [Fact]
    public async Task A_push_may_be_longer_than_other_requests_and_its_pack_is_judged()
    {
        var command = $"{new string('0', 40)} {new string('1', 40)} refs/heads/x\0 report-status";
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{command.Length + 4:x4}{command}0000"));
        using var content = new ByteArrayContent([.. head, .. new byte[12 << 20]]);
        using var answer = await PostAsync("git-receive-pack", "glpat-test-write", content);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(
            "0024unpack index-pack abnormal exit\n0023ng refs/heads/x unpacker error\n0000");
    }

    [Fact]
    public async Task Many_clones_at_once_are_all_answered()
    {
        using var client = host.Simulator.CreateClient();
        var asked = Enumerable.Range(0, 100)
            .Select(_ => client.GetAsync(new Uri("pub/open.git/info/refs?service=git-upload-pack", UriKind.Relative)));
        foreach (var answer in await Task.WhenAll(asked))
            answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    private async Task<HttpResponseMessage> PostAsync(string service, string secret, HttpContent content)
    {
        using var client = host.Simulator.CreateClient();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"any:{secret}")));
        return await client.PostAsync(new Uri($"grp/proj.git/{service}", UriKind.Relative), content);
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(body);
        return packed.ToArray();
    }
}
