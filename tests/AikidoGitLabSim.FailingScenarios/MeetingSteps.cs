namespace AikidoGitLabSim.FailingScenarios;

/// <summary>Two features that each wait for the other: only in parallel do both pass.</summary>
[Binding]
public sealed class MeetingSteps
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TaskCompletionSource TheOne = new();
    private static readonly TaskCompletionSource TheOther = new();

    [Given("the one meets the other")]
    public Task OneAsync() => MeetAsync(TheOne, TheOther);

    [Given("the other meets the one")]
    public Task OtherAsync() => MeetAsync(TheOther, TheOne);

    private static Task MeetAsync(TaskCompletionSource here, TaskCompletionSource there)
    {
        here.TrySetResult();
        return there.Task.WaitAsync(Patience);
    }
}
