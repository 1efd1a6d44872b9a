using System.Diagnostics;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Git;

/// <summary>Connects a request to a child of git, in both directions at once, block by block: memory stays flat, whatever the repository's
/// size.</summary>
/// <param name="directories">Where the repositories are.</param>
/// <param name="children">Admits children of git.</param>
/// <param name="time">The clock that a child's time is measured by.</param>
internal sealed class GitTransfer(GitDirectories directories, GitChildren children, TimeProvider time)
{
    private const int Block = 128 * 1024;
    private const string NoGit = "simulator: there is no git program on PATH; install git";

    /// <summary>How long one child runs.</summary>
    public static readonly TimeSpan LongestChild = TimeSpan.FromMinutes(15);

    /// <summary>How many children run now.</summary>
    public int Running => children.Running;

    /// <summary>Runs a service of git on a folder.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="input">What git reads.</param>
    /// <param name="head">What the answer starts with.</param>
    /// <param name="open">Sets the headers of the answer and gives the stream to write to, once git has something to say.</param>
    /// <param name="arguments">The service and its arguments.</param>
    /// <returns>Null when git has answered; else what to answer instead.</returns>
    /// <exception cref="GitUnavailableException">There is no git, or no place for another child.</exception>
    public async Task<Answer?> RunAsync(HttpContext http, Stream input, ReadOnlyMemory<byte> head, Func<Stream> open,
        params string[] arguments)
    {
        using var place = await children.EnterToSendAsync(http.RequestAborted);
        using var limit = new CancellationTokenSource(LongestChild, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, limit.Token);
        using var git = GitProgram.Start(directories.Home, http.Request.Headers["Git-Protocol"], arguments)
            ?? throw new GitUnavailableException(NoGit);
        try
        {
            return await ConnectAsync(git, input, head, open, ending.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // An answer that has begun can only be broken off.
            if (http.Response.HasStarted)
                http.Abort();
            return http.Response.HasStarted ? null : GitRefusals.Unavailable("simulator: git took longer than 15 minutes");
        }
    }

    /// <summary>Runs git to its end.</summary>
    /// <param name="feed">Writes what git reads; null: nothing.</param>
    /// <param name="cancelled">Ends the child.</param>
    /// <param name="arguments">What git is to do.</param>
    /// <exception cref="GitUnavailableException">There is no git, or no place for another child.</exception>
    public async Task<GitResult> RunAsync(Func<Stream, CancellationToken, Task>? feed, CancellationToken cancelled,
        params string[] arguments)
    {
        using var place = await children.EnterAsync(cancelled);
        using var git = GitProgram.Start(directories.Home, protocol: null, arguments) ?? throw new GitUnavailableException(NoGit);
        return await EndAsync(git, feed ?? ((_, _) => Task.CompletedTask), cancelled);
    }

    private static async Task<Answer?> ConnectAsync(Process git, Stream input, ReadOnlyMemory<byte> head, Func<Stream> open,
        CancellationToken aborted)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        await using var killing = aborted.Register(static child => Stop((Process)child!), git);
        var feeding = FeedAsync((target, ending) => input.CopyToAsync(target, Block, ending), git.StandardInput.BaseStream, done.Token);
        var complaints = git.StandardError.BaseStream.CopyToAsync(Stream.Null, done.Token);
        try
        {
            return await AnswerAsync(git, head, open, aborted);
        }
        finally
        {
            // Whatever happened, nothing of this exchange is touched once it is over.
            await done.CancelAsync();
            Stop(git);
            await feeding;
            await complaints.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<GitResult> EndAsync(Process git, Func<Stream, CancellationToken, Task> feed, CancellationToken cancelled)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        await using var killing = cancelled.Register(static child => Stop((Process)child!), git);
        var feeding = FeedAsync(feed, git.StandardInput.BaseStream, done.Token);
        var errors = git.StandardError.ReadToEndAsync(done.Token);
        try
        {
            var output = await git.StandardOutput.ReadToEndAsync(cancelled);
            var complaints = await errors;
            await git.WaitForExitAsync(cancelled);
            return new GitResult(git.ExitCode, output, complaints);
        }
        finally
        {
            await done.CancelAsync();
            Stop(git);
            await feeding;
        }
    }

    private static async Task<Answer?> AnswerAsync(Process git, ReadOnlyMemory<byte> head, Func<Stream> open, CancellationToken aborted)
    {
        var output = git.StandardOutput.BaseStream;
        var block = new byte[Block];
        var read = await output.ReadAsync(block, aborted);
        if (read == 0)
            return GitRefusals.Malformed;

        await using var answer = open();
        await answer.WriteAsync(head, aborted);
        for (; read > 0; read = await output.ReadAsync(block, aborted))
            await answer.WriteAsync(block.AsMemory(0, read), aborted);
        await git.WaitForExitAsync(aborted);
        return null;
    }

    /// <remarks>Git may hang up before the client has said everything, and a client may send what is no gzip: both end in what git then
    /// answers.</remarks>
    private static async Task FeedAsync(Func<Stream, CancellationToken, Task> feed, Stream input, CancellationToken done)
    {
        try
        {
            await feed(input, done);
        }
        catch (Exception ended) when (ended is IOException or InvalidDataException or OperationCanceledException or BadHttpRequestException)
        {
            // Nothing to do: the child learns it from the end of its input.
        }

        try
        {
            await input.DisposeAsync();
        }
        catch (IOException)
        {
            // The child is gone already.
        }
    }

    /// <remarks>To find a child's own children, every process of the machine is looked at: too dear for a child that has ended.</remarks>
    private static void Stop(Process git)
    {
        try
        {
            if (!git.HasExited)
                git.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
