using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

public sealed class TakenPicturesTests
{
    private readonly TakenPictures _pictures = new();
    private byte _taken;

    [Fact]
    public async Task The_same_state_is_taken_once()
    {
        var first = await _pictures.OfAsync("a", TakeAsync);

        (await _pictures.OfAsync("a", TakeAsync)).ShouldBeSameAs(first);
        _taken.ShouldBe((byte)1);
    }

    [Fact]
    public async Task Another_state_is_another_picture()
    {
        await _pictures.OfAsync("a", TakeAsync);

        (await _pictures.OfAsync("b", TakeAsync)).ShouldBe([2]);
    }

    [Fact]
    public async Task Two_walks_in_the_same_state_at_the_same_time_have_one_picture()
    {
        var first = new TaskCompletionSource<byte[]>();
        var slow = _pictures.OfAsync("a", () => first.Task);
        var other = await _pictures.OfAsync("a", TakeAsync);
        first.SetResult([9]);

        (await slow).ShouldBeSameAs(other);
    }

    [Fact]
    public async Task A_picture_that_failed_is_taken_again()
    {
        await Should.ThrowAsync<InvalidOperationException>(_pictures.OfAsync("a", () => throw new InvalidOperationException()));

        (await _pictures.OfAsync("a", TakeAsync)).ShouldBe([1]);
    }

    private Task<byte[]> TakeAsync() => Task.FromResult<byte[]>([++_taken]);
}
