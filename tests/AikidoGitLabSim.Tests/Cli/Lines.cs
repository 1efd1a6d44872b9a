namespace AikidoGitLabSim.Tests.Cli;

/// <summary>Output that can be waited for.</summary>
internal sealed class Lines : StringWriter
{
    private readonly TaskCompletionSource<string> _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _awaited = "";

    public Task<string> UntilAsync(string text)
    {
        _awaited = text;
        return _flushed.Task;
    }

    public override async Task FlushAsync()
    {
        await base.FlushAsync();
        if (ToString().Contains(_awaited, StringComparison.Ordinal))
            _flushed.TrySetResult(ToString());
    }
}
